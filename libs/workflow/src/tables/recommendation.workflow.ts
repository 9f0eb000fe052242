import { defineStateTable } from '../define-state-table';
import { officeSide, recommenderSide, unitSide } from '../roles';
import type { ActionOf, StateOf } from '../state-table';

/**
 * One case in its recommending unit's hands (推荐). The clerk puts the queue in order, the signer recommends;
 * `lapsed` is what a unit's withdrawal leaves behind.
 */
export const recommendationTable = defineStateTable({
  noun: 'recommendation',
  settings: {},
  states: {
    queued: { kind: 'initial' },
    recommended: { kind: 'end' },
    declined: { kind: 'end' },
    returned: { kind: 'open' },
    lapsed: { kind: 'end' },
  },
  transitions: [
    { action: 'order', from: ['queued'], to: 'same', by: recommenderSide, owner: 'cases' },
    { action: 'recommend', from: ['queued'], to: 'recommended', by: ['recommender_signer'], owner: 'cases', needs: ['recommendation_open', 'within_quota'] },
    { action: 'decline', from: ['queued'], to: 'declined', by: ['recommender_signer'], owner: 'cases', reason: 'required' },
    { action: 'return_to_unit', from: ['queued'], to: 'returned', by: recommenderSide, owner: 'cases', reason: 'required' },
    { action: 'resubmit', from: ['returned'], to: 'queued', by: [...unitSide, ...officeSide], owner: 'cases' },
    { action: 'lapse', from: ['queued', 'returned'], to: 'lapsed', by: ['unit_editor', 'unit_lead', 'office_lead', 'system'], owner: 'cases' },
  ],
});

export type RecommendationState = StateOf<typeof recommendationTable>;
export type RecommendationAction = ActionOf<typeof recommendationTable>;
