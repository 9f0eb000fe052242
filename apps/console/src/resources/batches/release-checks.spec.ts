import { releaseChecks } from './release-checks';

type Judged = Parameters<typeof releaseChecks>[0];

const entry = (number: number, caseState: string) => ({
  caseId: `00000000-0000-4000-8000-00000000000${number}`,
  number,
  units: ['杭州萧山区'],
  titleClauses: ['一窗到底'],
  group: 'county' as const,
  caseState,
  revisionIsCurrent: true,
  tracking: 0,
  exception: null,
});
const proof = (change: Partial<Judged['proofs'][number]>): Judged['proofs'][number] => ({
  id: '00000000-0000-4000-8000-000000000009',
  batchId: '00000000-0000-4000-8000-000000000008',
  sequence: 1,
  state: 'ready',
  version: 3,
  current: true,
  requestedAt: '2022-12-01T00:00:00.000Z',
  requestedBy: 'clerk',
  finishedAt: null,
  tookMs: null,
  manifest: { title: 't', pages: 3, cases: [], warnings: [], files: [] },
  problem: null,
  progress: null,
  ...change,
});
const batch = (change: Partial<Judged>): Judged => ({ state: 'final', chapters: [{ key: 'services', name: '公共服务', entries: [entry(1, 'in_batch')] }], rows: 0, proofs: [proof({})], ...change });
const said = (judged: Judged) => Object.fromEntries(releaseChecks(judged).map(({ key, state, refusal }) => [key, refusal?.code ?? state]));

const allHold = { content: 'holds', proof: 'holds', warnings: 'holds', current: 'holds', cases: 'holds', final: 'holds' };

describe('the release check-list', () => {
  it('is green from top to bottom for a final batch with a clean proof of its present content', () => {
    expect(said(batch({}))).toEqual(allHold);
  });

  it('asks first for content and a proof, and leaves open what only a proof can tell', () => {
    expect(said(batch({ state: 'assembling', chapters: [], proofs: [] }))).toEqual({ content: 'batch.empty', proof: 'batch.no_proof', warnings: 'waiting', current: 'waiting', cases: 'holds', final: 'waiting' });
  });

  it('waits, without blame, while a proof is being set', () => {
    expect(said(batch({ proofs: [proof({ state: 'compiling', manifest: null })] }))).toEqual({ ...allHold, proof: 'waiting', warnings: 'waiting', current: 'waiting' });
  });

  it('names a proof that failed, one that warns, and one of an older text', () => {
    expect(said(batch({ proofs: [proof({ state: 'failed', manifest: null })] })).proof).toBe('batch.proof_not_ready');
    const warnings = [{ code: 'typeset.case_without_text', params: { caseNumber: 1 } }];
    expect(said(batch({ proofs: [proof({ current: false, manifest: { title: 't', pages: 3, cases: [], warnings, files: [] } })] }))).toEqual({ ...allHold, warnings: 'batch.proof_has_warnings', current: 'batch.proof_stale' });
  });

  it('names the first case that is on hold, then one that has left', () => {
    const chapters = (...states: string[]) => [{ key: 'services', name: '公共服务', entries: states.map((state, index) => entry(index + 1, state)) }];
    expect(releaseChecks(batch({ chapters: chapters('in_batch', 'held') })).find(({ key }) => key === 'cases')?.refusal).toEqual({ code: 'batch.held_case', params: { number: 2 } });
    expect(releaseChecks(batch({ chapters: chapters('retracted', 'in_batch') })).find(({ key }) => key === 'cases')?.refusal).toEqual({ code: 'batch.case_left', params: { number: 1 } });
  });

  it('takes rows for content where there are no cases', () => {
    expect(said(batch({ chapters: [], rows: 10 }))).toEqual(allHold);
  });
});
