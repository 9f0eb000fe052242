import { batchFacts, type BatchStanding } from './batch.rules';

const clean: BatchStanding = { origin: 'assembled', entries: 2, cases: 2, heldNumber: null, leftNumber: null, latestProof: { state: 'ready', current: true, warnings: 0 } };
const refusals = (change: Partial<BatchStanding>) =>
  Object.entries(batchFacts({ ...clean, ...change })).flatMap(([fact, refusal]) => (refusal ? [`${fact}: ${refusal.code}`] : [])).filter((line) => !line.startsWith('historical') && !line.startsWith('no_cases_left'));

it.each<[string, Partial<BatchStanding>, string[]]>([
  ['nothing when the proof is clean and current', {}, []],
  ['an empty batch', { entries: 0 }, ['has_content: batch.empty']],
  ['a missing proof', { latestProof: null }, ['proof_clean: batch.no_proof', 'proof_current: batch.no_proof']],
  ['a proof that failed', { latestProof: { state: 'failed', current: true, warnings: 0 } }, ['proof_clean: batch.proof_not_ready', 'proof_current: batch.proof_not_ready']],
  ['warnings', { latestProof: { state: 'ready', current: true, warnings: 3 } }, ['proof_clean: batch.proof_has_warnings']],
  ['a change after the proof', { latestProof: { state: 'ready', current: false, warnings: 0 } }, ['proof_current: batch.proof_stale']],
  ['a case on hold', { heldNumber: 4 }, ['no_held_case: batch.held_case']],
  ['a case that left', { leftNumber: 4 }, ['no_held_case: batch.case_left']],
])('A batch is refused for %s', (_, change, expected) => {
  expect(refusals(change)).toEqual(expected);
});

it('Only a batch without cases may be abandoned, and only an imported one put on record', () => {
  expect(batchFacts(clean)).toMatchObject({ no_cases_left: { code: 'batch.cases_left', params: { count: 2 } }, historical: { code: 'batch.not_historical' } });
  expect(batchFacts({ ...clean, cases: 0, origin: 'historical' })).toMatchObject({ no_cases_left: null, historical: null });
});
