import { allowedActions, caseTable, factUnknown } from './index';

const route = { recommendation: true, review: true, notice: 'none', entry: 'unit' } as const;

describe('allowed actions', () => {
  it('show what a role may do, each with the first fact that refuses it', () => {
    const closed = { code: 'case.submission_closed' };
    const actions = allowedActions(caseTable, {
      state: 'drafting',
      settings: route,
      actors: ['unit_editor'],
      facts: { co_unit_awaited: null, submission_open: closed, text_complete: null, length_within_limits: null, text_printable: null, confirmed_by_every_unit: null },
    });
    expect(actions).toEqual([{ action: 'edit' }, { action: 'record_consent' }, { action: 'submit', refusal: closed }, { action: 'withdraw' }]);
  });

  it('take a fact nobody gave for a refusal', () => {
    const actions = allowedActions(caseTable, { state: 'recommending', settings: route, actors: ['recommender_signer'], facts: { within_quota: null } });
    expect(actions.find((one) => one.action === 'recommend')).toEqual({ action: 'recommend', refusal: factUnknown('recommendation_open') });
  });

  it('offer nothing to a role without a row', () => {
    expect(allowedActions(caseTable, { state: 'drafting', settings: route, actors: ['auditor', 'expert'], facts: {} })).toEqual([]);
  });
});
