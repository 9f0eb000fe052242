import { defineStateTable } from '../define-state-table';
import { officeSide } from '../roles';
import type { ActionOf, StateOf } from '../state-table';

/** A review round (评审轮次). Its scoring rule is frozen by the first score, not by a move. */
export const roundTable = defineStateTable({
  noun: 'round',
  settings: {},
  states: {
    planned: { kind: 'initial' },
    open: { kind: 'open' },
    closed: { kind: 'end' },
    cancelled: { kind: 'end' },
  },
  transitions: [
    { action: 'edit', from: ['planned', 'open'], to: 'same', by: officeSide, owner: 'review', needs: ['rule_not_frozen'] },
    { action: 'assign', from: ['planned', 'open'], to: 'same', by: officeSide, owner: 'review' },
    { action: 'open', from: ['planned'], to: 'open', by: ['office_lead'], owner: 'review', needs: ['every_case_assigned'] },
    { action: 'remind', from: ['open'], to: 'same', by: officeSide, owner: 'review' },
    { action: 'close', from: ['open'], to: 'closed', by: ['office_lead'], owner: 'review', needs: ['every_score_in'] },
    { action: 'cancel', from: ['planned'], to: 'cancelled', by: ['office_lead'], owner: 'review', reason: 'required' },
  ],
});

/** One expert's charge of one case (分配). A score already given is voided visibly, never deleted. */
export const assignmentTable = defineStateTable({
  noun: 'assignment',
  settings: {},
  states: {
    assigned: { kind: 'initial' },
    scored: { kind: 'open' },
    recused: { kind: 'end' },
    voided: { kind: 'end' },
    unassigned: { kind: 'end' },
  },
  transitions: [
    { action: 'save_score', from: ['assigned'], to: 'same', by: ['expert'], owner: 'review', needs: ['round_open'], recorded: false },
    { action: 'score', from: ['assigned'], to: 'scored', by: ['expert'], owner: 'review', needs: ['round_open', 'score_complete'] },
    { action: 'revise_score', from: ['scored'], to: 'assigned', by: ['expert'], owner: 'review', needs: ['round_open'], reason: 'required' },
    { action: 'recuse', from: ['assigned'], to: 'recused', by: ['expert', 'office_clerk', 'office_lead', 'system'], owner: 'review', reason: 'required' },
    { action: 'void', from: ['scored'], to: 'voided', by: ['office_lead', 'system'], owner: 'review', reason: 'required', needs: ['round_open'] },
    // The system takes off what a withdrawn or retracted case leaves behind.
    { action: 'unassign', from: ['assigned'], to: 'unassigned', by: [...officeSide, 'system'], owner: 'review', reason: 'required' },
  ],
});

export type RoundState = StateOf<typeof roundTable>;
export type RoundAction = ActionOf<typeof roundTable>;
export type AssignmentState = StateOf<typeof assignmentTable>;
export type AssignmentAction = ActionOf<typeof assignmentTable>;
