import { defineStateTable } from '../define-state-table';
import { officeSide } from '../roles';
import type { ActionOf, StateOf } from '../state-table';

/** The office's proposal (拟入选名单): staged entry by entry, proposed as a whole, settled by the ruling. */
export const shortlistTable = defineStateTable({
  noun: 'shortlist',
  settings: {},
  states: {
    staged: { kind: 'initial' },
    proposed: { kind: 'open' },
    settled: { kind: 'end' },
  },
  transitions: [
    { action: 'stage', from: ['staged'], to: 'same', by: officeSide, owner: 'decision', recorded: false },
    { action: 'propose', from: ['staged'], to: 'proposed', by: ['office_lead'], owner: 'decision', needs: ['every_case_placed', 'within_caps'] },
    { action: 'recall', from: ['proposed'], to: 'staged', by: ['office_lead'], owner: 'decision', reason: 'required', needs: ['no_ruling', 'no_notice'] },
    { action: 'substitute', from: ['proposed', 'settled'], to: 'same', by: ['office_lead'], owner: 'decision', reason: 'required', needs: ['is_reserve', 'within_caps'] },
    { action: 'settle', from: ['proposed'], to: 'settled', by: ['office_lead'], owner: 'decision', needs: ['ruling_recorded'] },
  ],
});

/** What the leading group decided (审定): recorded from its document, then announced for all cases together. */
export const rulingTable = defineStateTable({
  noun: 'ruling',
  settings: {},
  states: {
    recorded: { kind: 'initial' },
    announced: { kind: 'end' },
    revoked: { kind: 'end' },
  },
  transitions: [
    { action: 'announce', from: ['recorded'], to: 'announced', by: ['office_lead'], owner: 'decision', needs: ['notice_over', 'no_open_objection_left_unheld'] },
    { action: 'revoke', from: ['recorded'], to: 'revoked', by: ['office_lead'], owner: 'decision', reason: 'required', needs: ['no_notice'] },
  ],
});

/** 公示 or 书面征求意见: its last day is computed from the day it was published. */
export const noticeTable = defineStateTable({
  noun: 'notice',
  settings: {},
  states: {
    drafted: { kind: 'initial' },
    published: { kind: 'open' },
    closed: { kind: 'end' },
    withdrawn: { kind: 'end' },
  },
  transitions: [
    { action: 'edit', from: ['drafted'], to: 'same', by: officeSide, owner: 'decision', recorded: false },
    { action: 'publish', from: ['drafted'], to: 'published', by: ['office_lead'], owner: 'decision', needs: ['list_proposed'] },
    { action: 'close', from: ['published'], to: 'closed', by: ['office_lead', 'system'], owner: 'decision', needs: ['notice_over'] },
    { action: 'withdraw', from: ['drafted'], to: 'withdrawn', by: ['office_lead'], owner: 'decision', reason: 'required' },
  ],
});

/** An objection (异议): accepting it holds its case, and only its case; the answer lifts or keeps that. */
export const objectionTable = defineStateTable({
  noun: 'objection',
  settings: {},
  states: {
    registered: { kind: 'initial' },
    accepted: { kind: 'open' },
    not_admitted: { kind: 'end' },
    upheld: { kind: 'end' },
    dismissed: { kind: 'end' },
  },
  transitions: [
    { action: 'accept', from: ['registered'], to: 'accepted', by: ['office_lead'], owner: 'decision', needs: ['received_in_time'] },
    { action: 'refuse', from: ['registered'], to: 'not_admitted', by: ['office_lead'], owner: 'decision', reason: 'required' },
    { action: 'investigate', from: ['accepted'], to: 'same', by: officeSide, owner: 'decision' },
    { action: 'uphold', from: ['accepted'], to: 'upheld', by: ['office_lead'], owner: 'decision', reason: 'required' },
    { action: 'dismiss', from: ['accepted'], to: 'dismissed', by: ['office_lead'], owner: 'decision', reason: 'required' },
  ],
});

export type ShortlistState = StateOf<typeof shortlistTable>;
export type ShortlistAction = ActionOf<typeof shortlistTable>;
export type RulingState = StateOf<typeof rulingTable>;
export type RulingAction = ActionOf<typeof rulingTable>;
export type NoticeState = StateOf<typeof noticeTable>;
export type NoticeAction = ActionOf<typeof noticeTable>;
export type ObjectionState = StateOf<typeof objectionTable>;
export type ObjectionAction = ActionOf<typeof objectionTable>;
