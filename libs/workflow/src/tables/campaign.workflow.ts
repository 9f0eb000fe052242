import { defineStateTable } from '../define-state-table';
import { officeSide } from '../roles';
import type { ActionOf, StateOf } from '../state-table';

/** A call (征集活动): planned in private, open to units, closed to new submissions, concluded when every case has its result and no batch is in the making. */
export const campaignTable = defineStateTable({
  noun: 'campaign',
  settings: {},
  states: {
    planned: { kind: 'initial' },
    open: { kind: 'open' },
    closed: { kind: 'open' },
    concluded: { kind: 'end' },
    cancelled: { kind: 'end' },
  },
  transitions: [
    { action: 'edit', from: ['planned', 'open', 'closed'], to: 'same', by: officeSide, owner: 'campaigns' },
    { action: 'open', from: ['planned'], to: 'open', by: ['office_lead'], owner: 'campaigns', needs: ['settings_complete'] },
    { action: 'close', from: ['open'], to: 'closed', by: ['office_lead'], owner: 'campaigns' },
    { action: 'reopen', from: ['closed'], to: 'open', by: ['office_lead'], owner: 'campaigns', reason: 'required' },
    { action: 'conclude', from: ['closed'], to: 'concluded', by: ['office_lead'], owner: 'campaigns', needs: ['no_case_under_way', 'no_objection_open', 'no_batch_in_the_making'] },
    // What was announced or printed is not taken back by calling the whole thing off.
    { action: 'cancel', from: ['planned', 'open', 'closed'], to: 'cancelled', by: ['office_lead'], owner: 'campaigns', reason: 'required', needs: ['no_result_announced', 'no_batch_made'] },
    // Added to what was given: while the campaign is planned the table itself is still being written.
    { action: 'grant_quota', from: ['open', 'closed'], to: 'same', by: ['office_lead'], owner: 'campaigns', reason: 'required' },
    // 逾期补报: for a unit, until a day. A draft is its unit's own, so the office admits the unit and need not know the text.
    { action: 'admit_late', from: ['open'], to: 'same', by: ['office_lead'], owner: 'campaigns', reason: 'required' },
    { action: 'admit_late_recommendation', from: ['open', 'closed'], to: 'same', by: ['office_lead'], owner: 'campaigns', reason: 'required' },
  ],
});

export type CampaignState = StateOf<typeof campaignTable>;
export type CampaignAction = ActionOf<typeof campaignTable>;
