import { defineStateTable } from '../define-state-table';
import { officeSide, recommenderSide, unitSide } from '../roles';
import type { ActionOf, FactOf, StateOf } from '../state-table';

/** From submission to the last step before the batch: what the office may still stop or carry over. */
const beforeRuling = ['recommending', 'screening', 'in_review', 'reviewed', 'shortlisted', 'on_notice'] as const;

const eitherSide = [...unitSide, ...officeSide] as const;

/**
 * The life of a case (案例). Settings are the case's own route: `recommendation` is false where the campaign has it off
 * or the lead unit is its own recommender; `notice` says where the notice stands.
 *
 * `entry` is `office` where the office entered the case from paper for a unit without a login (代录): then it writes and submits
 * beside the unit, and a second person's check of the stamped paper stands for the units' confirmations.
 *
 * `reviewed` means that nothing is left to review: with review off, an accepted case goes there directly.
 * `ruled` holds what the leading group approved and, as reserves (备选), what may still be substituted.
 */
export const caseTable = defineStateTable({
  noun: 'case',
  settings: {
    recommendation: [true, false],
    review: [true, false],
    notice: ['none', 'before_ruling', 'after_ruling'],
    entry: ['unit', 'office'],
  },
  states: {
    drafting: { kind: 'initial' },
    recommending: { kind: 'open' },
    screening: { kind: 'open' },
    in_review: { kind: 'open' },
    reviewed: { kind: 'open' },
    shortlisted: { kind: 'open' },
    on_notice: { kind: 'open' },
    ruled: { kind: 'open' },
    approved: { kind: 'open' },
    in_batch: { kind: 'open' },
    published: { kind: 'end' },
    returned: { kind: 'side' },
    held: { kind: 'side' },
    not_recommended: { kind: 'end' },
    failed_screening: { kind: 'end' },
    not_selected: { kind: 'end' },
    withdrawn: { kind: 'end' },
    retracted: { kind: 'end' },
    carried_over: { kind: 'end' },
  },
  transitions: [
    { action: 'edit', from: ['drafting', 'returned'], to: 'same', by: unitSide, owner: 'cases', when: { entry: 'unit' }, recorded: false },
    { action: 'edit', from: ['drafting', 'returned'], to: 'same', by: eitherSide, owner: 'cases', when: { entry: 'office' }, recorded: false },
    { action: 'confirm', from: ['drafting', 'returned'], to: 'same', by: ['unit_lead'], owner: 'cases', needs: ['text_complete', 'length_within_limits', 'text_printable', 'unconfirmed_by_own_unit'] },
    /** 联合申报同意函: a co-unit without a login consents on paper; its partner enters it. */
    { action: 'record_consent', from: ['drafting', 'returned'], to: 'same', by: unitSide, owner: 'cases', needs: ['text_complete', 'length_within_limits', 'text_printable', 'co_unit_awaited'] },
    /** The stamped scan of the very text the office entered (代录), and its check (复核) by somebody whose hand is not in it. */
    { action: 'enter_paper', from: ['drafting', 'returned'], to: 'same', by: officeSide, owner: 'cases', when: { entry: 'office' }, needs: ['text_complete', 'length_within_limits', 'text_printable'] },
    { action: 'check_entry', from: ['drafting', 'returned'], to: 'same', by: officeSide, owner: 'cases', when: { entry: 'office' }, needs: ['text_complete', 'length_within_limits', 'text_printable', 'paper_of_this_text', 'checked_by_another'] },
    { action: 'submit', from: ['drafting'], to: 'recommending', by: unitSide, owner: 'cases', when: { recommendation: true, entry: 'unit' }, needs: ['submission_open', 'text_complete', 'length_within_limits', 'text_printable', 'confirmed_by_every_unit'] },
    { action: 'submit', from: ['drafting'], to: 'screening', by: unitSide, owner: 'cases', when: { recommendation: false, entry: 'unit' }, needs: ['submission_open', 'text_complete', 'length_within_limits', 'text_printable', 'confirmed_by_every_unit'] },
    { action: 'resubmit', from: ['returned'], to: 'origin', by: unitSide, owner: 'cases', when: { entry: 'unit' }, needs: ['text_complete', 'length_within_limits', 'text_printable', 'confirmed_by_every_unit', 'changed_since_return'] },
    { action: 'submit', from: ['drafting'], to: 'recommending', by: eitherSide, owner: 'cases', when: { recommendation: true, entry: 'office' }, needs: ['submission_open', 'text_complete', 'length_within_limits', 'text_printable', 'confirmed_by_every_unit'] },
    { action: 'submit', from: ['drafting'], to: 'screening', by: eitherSide, owner: 'cases', when: { recommendation: false, entry: 'office' }, needs: ['submission_open', 'text_complete', 'length_within_limits', 'text_printable', 'confirmed_by_every_unit'] },
    { action: 'resubmit', from: ['returned'], to: 'origin', by: eitherSide, owner: 'cases', when: { entry: 'office' }, needs: ['text_complete', 'length_within_limits', 'text_printable', 'confirmed_by_every_unit', 'changed_since_return'] },
    { action: 'withdraw', from: ['drafting', 'returned'], to: 'withdrawn', by: unitSide, owner: 'cases', reason: 'required' },
    // Once it was submitted the unit has spoken: only who speaks for the unit takes it back.
    // Not from `reviewed`: a listed case looks like it from outside, and a button on one of them would tell which. The office retracts.
    { action: 'withdraw', from: ['recommending', 'screening', 'in_review'], to: 'withdrawn', by: ['unit_lead'], owner: 'cases', reason: 'required' },

    { action: 'recommend', from: ['recommending'], to: 'screening', by: ['recommender_signer'], owner: 'cases', when: { recommendation: true }, needs: ['recommendation_open', 'within_quota'] },
    { action: 'return_to_unit', from: ['recommending'], to: 'returned', by: recommenderSide, owner: 'cases', when: { recommendation: true }, reason: 'required' },
    { action: 'decline', from: ['recommending'], to: 'not_recommended', by: ['recommender_signer'], owner: 'cases', when: { recommendation: true }, reason: 'required' },

    { action: 'accept', from: ['screening'], to: 'in_review', by: officeSide, owner: 'cases', when: { review: true } },
    { action: 'accept', from: ['screening'], to: 'reviewed', by: officeSide, owner: 'cases', when: { review: false } },
    { action: 'return_for_correction', from: ['screening'], to: 'returned', by: officeSide, owner: 'cases', reason: 'required' },
    { action: 'fail_screening', from: ['screening'], to: 'failed_screening', by: ['office_lead'], owner: 'cases', reason: 'required' },
    { action: 'move_field', from: ['screening', 'in_review', 'reviewed', 'shortlisted', 'ruled', 'approved'], to: 'same', by: officeSide, owner: 'cases', reason: 'required' },

    { action: 'conclude_review', from: ['in_review'], to: 'reviewed', by: officeSide, owner: 'review', when: { review: true }, needs: ['round_closed'] },

    { action: 'shortlist', from: ['reviewed'], to: 'shortlisted', by: ['office_lead'], owner: 'decision', needs: ['on_proposed_list'] },
    { action: 'unlist', from: ['shortlisted'], to: 'reviewed', by: ['office_lead'], owner: 'decision', reason: 'required' },
    { action: 'publish_notice', from: ['shortlisted'], to: 'on_notice', by: ['office_lead'], owner: 'decision', when: { notice: 'before_ruling' }, needs: ['listed_in_notice'] },
    { action: 'publish_notice', from: ['ruled'], to: 'on_notice', by: ['office_lead'], owner: 'decision', when: { notice: 'after_ruling' }, needs: ['listed_in_notice'] },
    { action: 'rule', from: ['shortlisted'], to: 'ruled', by: ['office_lead'], owner: 'decision', when: { notice: 'none' }, needs: ['ruling_recorded'] },
    { action: 'rule', from: ['shortlisted'], to: 'ruled', by: ['office_lead'], owner: 'decision', when: { notice: 'after_ruling' }, needs: ['ruling_recorded'] },
    { action: 'rule', from: ['on_notice'], to: 'ruled', by: ['office_lead'], owner: 'decision', when: { notice: 'before_ruling' }, needs: ['ruling_recorded', 'notice_over', 'no_open_objection'] },
    { action: 'unrule', from: ['ruled'], to: 'on_notice', by: ['office_lead'], owner: 'decision', when: { notice: 'before_ruling' }, reason: 'required' },
    { action: 'unrule', from: ['ruled'], to: 'shortlisted', by: ['office_lead'], owner: 'decision', when: { notice: 'none' }, reason: 'required' },
    { action: 'unrule', from: ['ruled'], to: 'shortlisted', by: ['office_lead'], owner: 'decision', when: { notice: 'after_ruling' }, reason: 'required' },
    { action: 'approve', from: ['ruled'], to: 'approved', by: ['office_lead'], owner: 'decision', when: { notice: 'none' }, needs: ['ruling_recorded'] },
    { action: 'approve', from: ['ruled'], to: 'approved', by: ['office_lead'], owner: 'decision', when: { notice: 'before_ruling' }, needs: ['ruling_recorded'] },
    { action: 'approve', from: ['on_notice'], to: 'approved', by: ['office_lead'], owner: 'decision', when: { notice: 'after_ruling' }, needs: ['ruling_recorded', 'notice_over', 'no_open_objection'] },
    { action: 'not_select', from: ['reviewed', 'shortlisted', 'on_notice', 'ruled'], to: 'not_selected', by: ['office_lead'], owner: 'decision', needs: ['ruling_recorded'] },
    // 备选: told with the others when results are announced; the case stays where it may still be substituted from.
    { action: 'reserve', from: ['shortlisted', 'on_notice', 'held'], to: 'same', by: ['office_lead'], owner: 'decision', needs: ['ruling_recorded'] },
    { action: 'hold', from: ['shortlisted', 'on_notice', 'ruled', 'approved', 'in_batch'], to: 'held', by: ['office_lead', 'system'], owner: 'decision', reason: 'required' },
    { action: 'release_hold', from: ['held'], to: 'origin', by: ['office_lead'], owner: 'decision', reason: 'required', needs: ['no_open_objection'] },

    { action: 'include', from: ['approved'], to: 'in_batch', by: officeSide, owner: 'compile' },
    { action: 'remove', from: ['in_batch'], to: 'approved', by: officeSide, owner: 'compile', reason: 'required' },
    // An objection holds one case and never the others: the held one can leave the batch, and comes back to the approved ones.
    { action: 'remove', from: ['held'], to: 'same', by: officeSide, owner: 'compile', reason: 'required', needs: ['stands_in_batch'] },
    { action: 'publish', from: ['in_batch'], to: 'published', by: ['office_lead'], owner: 'publish', needs: ['in_released_edition'] },

    // A unit that never answers a return leaves a case nobody else could end: overdue declines nothing by itself.
    // The system retracts what was handed in to a campaign that the lead cancelled.
    { action: 'retract', from: [...beforeRuling, 'returned', 'ruled', 'approved', 'held'], to: 'retracted', by: ['office_lead', 'system'], owner: 'cases', reason: 'required' },
    // What the office began it may also end; a unit's own draft is nobody else's.
    { action: 'retract', from: ['drafting'], to: 'retracted', by: ['office_lead'], owner: 'cases', when: { entry: 'office' }, reason: 'required' },
    { action: 'carry_over', from: ['reviewed', 'shortlisted', 'ruled', 'approved', 'held'], to: 'carried_over', by: ['office_lead'], owner: 'cases', reason: 'required' },
  ],
});

export type CaseState = StateOf<typeof caseTable>;
export type CaseAction = ActionOf<typeof caseTable>;
export type CaseFact = FactOf<typeof caseTable>;
/** The settings of one case's graph. */
export interface CaseRoute {
  recommendation: boolean;
  review: boolean;
  notice: 'none' | 'before_ruling' | 'after_ruling';
}
