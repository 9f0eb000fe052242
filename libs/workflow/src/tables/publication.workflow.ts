import { defineStateTable } from '../define-state-table';
import { officeSide } from '../roles';
import type { ActionOf, StateOf } from '../state-table';

/** The volume in the making (批次). Any change after `finalize` makes it void: back to assembling by `reopen`. */
export const batchTable = defineStateTable({
  noun: 'batch',
  settings: {},
  states: {
    assembling: { kind: 'initial' },
    final: { kind: 'open' },
    released: { kind: 'end' },
    abandoned: { kind: 'end' },
  },
  transitions: [
    { action: 'edit', from: ['assembling'], to: 'same', by: officeSide, owner: 'compile' },
    { action: 'compile', from: ['assembling', 'final'], to: 'same', by: officeSide, owner: 'compile', needs: ['has_content'] },
    { action: 'finalize', from: ['assembling'], to: 'final', by: officeSide, owner: 'compile', needs: ['proof_clean', 'proof_current'] },
    { action: 'reopen', from: ['final'], to: 'assembling', by: officeSide, owner: 'compile', reason: 'required' },
    { action: 'release', from: ['final'], to: 'released', by: ['office_lead'], owner: 'publish', needs: ['proof_clean', 'proof_current', 'no_held_case'] },
    // An imported volume was published years ago: the worker puts it on record, warts and all, once it is set.
    { action: 'record', from: ['assembling'], to: 'released', by: ['system'], owner: 'publish', needs: ['historical', 'proof_current'] },
    { action: 'abandon', from: ['assembling'], to: 'abandoned', by: ['office_lead'], owner: 'compile', reason: 'required', needs: ['no_cases_left'] },
  ],
});

/** One compiled output for checking (校样). The worker moves it. */
export const proofTable = defineStateTable({
  noun: 'proof',
  settings: {},
  states: {
    queued: { kind: 'initial' },
    compiling: { kind: 'open' },
    ready: { kind: 'end' },
    failed: { kind: 'end' },
    cancelled: { kind: 'end' },
  },
  transitions: [
    { action: 'start', from: ['queued', 'compiling'], to: 'compiling', by: ['system'], owner: 'compile' },
    { action: 'finish', from: ['compiling'], to: 'ready', by: ['system'], owner: 'compile' },
    { action: 'fail', from: ['queued', 'compiling'], to: 'failed', by: ['system'], owner: 'compile' },
    { action: 'cancel', from: ['queued', 'compiling'], to: 'cancelled', by: officeSide, owner: 'compile' },
  ],
});

/** A released output (版次): its content never changes; only whether the public site serves it does. */
export const editionTable = defineStateTable({
  noun: 'edition',
  settings: {},
  states: {
    released: { kind: 'initial' },
    taken_down: { kind: 'open' },
    superseded: { kind: 'end' },
  },
  transitions: [
    { action: 'take_down', from: ['released'], to: 'taken_down', by: ['office_lead'], owner: 'publish', reason: 'required' },
    { action: 'restore', from: ['taken_down'], to: 'released', by: ['office_lead'], owner: 'publish', reason: 'required' },
    // Follows from the release of the next edition; nobody does it by hand.
    { action: 'supersede', from: ['released', 'taken_down'], to: 'superseded', by: ['system'], owner: 'publish' },
  ],
});

/** A historical volume coming in (导入): nothing is saved as a batch until somebody accepts what was understood. */
export const importTable = defineStateTable({
  noun: 'import',
  settings: {},
  states: {
    uploaded: { kind: 'initial' },
    understood: { kind: 'open' },
    unreadable: { kind: 'end' },
    accepted: { kind: 'end' },
    discarded: { kind: 'end' },
  },
  transitions: [
    { action: 'understand', from: ['uploaded'], to: 'understood', by: ['system'], owner: 'publish' },
    { action: 'give_up', from: ['uploaded'], to: 'unreadable', by: ['system'], owner: 'publish' },
    // Accepting publishes: what a clerk prepared is released by the lead, here as for a batch.
    { action: 'accept', from: ['understood'], to: 'accepted', by: ['office_lead'], owner: 'publish', needs: ['import_whole'] },
    { action: 'discard', from: ['uploaded', 'understood'], to: 'discarded', by: officeSide, owner: 'publish' },
  ],
});

export type BatchState = StateOf<typeof batchTable>;
export type BatchAction = ActionOf<typeof batchTable>;
export type ProofState = StateOf<typeof proofTable>;
export type ProofAction = ActionOf<typeof proofTable>;
export type EditionState = StateOf<typeof editionTable>;
export type EditionAction = ActionOf<typeof editionTable>;
export type ImportState = StateOf<typeof importTable>;
export type ImportAction = ActionOf<typeof importTable>;
