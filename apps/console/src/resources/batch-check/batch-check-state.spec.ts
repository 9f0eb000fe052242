import type { BatchCheck, BatchDocument } from '@huibian/contracts';
import { checkWholeBatch, defaultCheckSettings } from '@huibian/manuscript';
import { hasMoreToList, stateOf, type Run } from './batch-check-state';
import { standingCount } from './listed-findings';

const careless = Array.from({ length: 60 }, (_, at) => `车每周去第${at + 1}个村,风雨无阻。`);
const document: BatchDocument = { kind: 'compilation', title: '云川省示范案例汇编', ordinal: '第一批', office: '云川省办公室', date: '二〇二六年十月', chapters: [{ name: '共享先行', cases: [{ number: 1, units: ['清江县'], titleClauses: ['把菜场开进村'], heading: '清江县把菜场开进村', preamble: [], sections: [{ heading: '一、基本情况', paragraphs: careless }] }] }], rows: [] };
const sourceOf = (rest: Partial<BatchCheck> = {}): BatchCheck => ({ id: 'batch', version: 1, document, settings: defaultCheckSettings, entries: [{ number: 1, caseId: 'case', revisionIsCurrent: true, dismissals: [], mayDismiss: true }], ...rest });
const source = sourceOf();
const found = checkWholeBatch(document, defaultCheckSettings);
const run: Run = { source, phase: 'checked', found, tookMs: 40 };
const known = { asked: true, source, error: null, run };

test('What was found in one text is not shown under another, nor by other settings', () => {
  expect(stateOf(known)).toMatchObject({ phase: 'checked', tookMs: 40 });
  expect(stateOf({ ...known, source: sourceOf({ version: 2, document: { ...document } }) })).toEqual({ phase: 'reading' });
  expect(stateOf({ ...known, source: sourceOf({ settings: { ...defaultCheckSettings } }) })).toEqual({ phase: 'reading' });
  expect(stateOf({ ...known, source: sourceOf({ version: 2, document: { ...document } }), run: { source, phase: 'checking', done: 1 } })).toEqual({ phase: 'reading' });
});

test('A volume that nobody asked about, or that was changed since, waits to be asked for', () => {
  expect(stateOf({ ...known, asked: false, source: undefined })).toEqual({ phase: 'unasked' });
  expect(stateOf({ ...known, source: undefined })).toEqual({ phase: 'reading' });
  expect(stateOf({ ...known, source: undefined, error: 'gone' })).toEqual({ phase: 'unread', error: 'gone' });
  expect(stateOf({ ...known, run: { source, phase: 'checking', done: 0 } })).toEqual({ phase: 'checking', done: 0, total: 1 });
});

test('Once the finding that speaks for the unlisted has a reason, the rest is listed and still counted', () => {
  const commas = found.filter(({ rule, quote }) => rule === 'punctuation.half_width' && quote === ',');
  expect([commas.length, commas.at(-1)?.more]).toEqual([50, 10]);
  const dismissals = commas.map(({ key, rule, quote }) => ({ id: key, key, rule, quote, reason: '原文如此', by: '王经办', at: '2026-10-10T01:00:00Z' }));
  const reasoned = sourceOf({ entries: source.entries.map((entry) => ({ ...entry, dismissals })) });
  const errorsOf = (state: ReturnType<typeof stateOf>) => (state.phase === 'checked' ? standingCount(state.findings.filter(({ rule }) => rule === 'punctuation.half_width')) : undefined);
  const before = stateOf({ ...known, source: reasoned });
  expect([errorsOf(stateOf(known)), errorsOf(before), hasMoreToList(before, run, reasoned), hasMoreToList(stateOf(known), run, source)]).toEqual([60, 10, true, false]);

  const again: Run = { source: reasoned, phase: 'checked', tookMs: 40, found: checkWholeBatch(document, defaultCheckSettings, undefined, new Map([[1, new Set(dismissals.map(({ key }) => key))]])) };
  const after = stateOf({ ...known, source: reasoned, run: again });
  expect([errorsOf(after), hasMoreToList(after, again, reasoned)]).toEqual([10, false]);
  expect(after.phase === 'checked' && after.findings.some(({ more }) => more !== undefined)).toBe(false);
});
