import type { BatchDocument, DocumentCase, DocumentRow } from '@huibian/contracts';
import { type BatchDocumentDiff, diffBatchDocuments } from './document-diff';
import { movedAmong } from './item-pairing';

const units = ['甲县', '乙县', '丙县', '丁县', '戊县', '己县'];
const stories = [
  '赶集要走两个钟头，菜车每周进村两趟，老人在家门口挑菜。',
  '渔港边上办起夜校，船员上岸后学修发动机，学徒考到了证书。',
  '旧厂房改成托育点，家长下班前孩子有人照看，收费公开。',
  '茶山分片认领，采工按天结账，欠薪的事没有再发生。',
  '水库移民的账本公开到户，分红先议后分，争执少了。',
  '山路装了护栏和灯，夜里送医的时间缩短一半。',
];
const entry = (number: number, change: Partial<DocumentCase> = {}): DocumentCase => ({
  number, units: [units[number - 1] ?? ''], titleClauses: [`办好第${number}件事`], heading: '', preamble: [],
  sections: [{ heading: '一、基本情况', paragraphs: [stories[number - 1] ?? '', `${units[number - 1]}另有安排。`] }], ...change,
});
const row = (number: number): DocumentRow => ({ number, name: `第${number}件事办在门口`, content: stories[number - 1] ?? '' });

function volume(...chapters: [name: string, cases: DocumentCase[]][]): BatchDocument {
  return { kind: 'compilation', title: '汇编', ordinal: '', office: '', date: '', chapters: chapters.map(([name, cases]) => ({ name, cases })), rows: [] };
}
const base = volume(['兴业篇', [entry(1), entry(2), entry(3)]], ['安居篇', [entry(4), entry(5), entry(6)]]);
const numbered = (...entries: DocumentCase[]): DocumentCase[] => entries.map((each, index) => ({ ...each, number: index + 1 }));
const told = (diff: BatchDocumentDiff): unknown[] => diff.cases.map(({ kind, before, after, moved, retitled }) => [kind, before, after, ...(moved ? ['moved'] : []), ...(retitled ? ['retitled'] : [])]);

describe('the difference of two volumes', () => {
  it('is none where they are the same', () => {
    expect(diffBatchDocuments(base, structuredClone(base))).toMatchObject({ changed: false, chapters: [], cases: [], rows: [], counts: { same: 6, edited: 0 } });
  });

  it('names the paragraph in which one character changed', () => {
    const next = structuredClone(base);
    next.chapters[0]?.cases[0]?.sections[0]?.paragraphs.splice(0, 1, '赶集要走三个钟头，菜车每周进村两趟，老人在家门口挑菜。');
    const diff = diffBatchDocuments(base, next);
    expect(told(diff)).toEqual([['changed', 1, 1]]);
    expect(diff.cases[0]?.sections[0]?.paragraphs.map(({ kind }) => kind)).toEqual(['changed', 'same']);
    expect(diff.cases[0]?.sections[0]?.paragraphs[0]?.segments.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'removed', text: '两' }, { kind: 'added', text: '三' }]);
  });

  it('calls what follows a dropped case renumbered, and not changed', () => {
    const [one, , three, ...others] = numbered(entry(1), entry(2), entry(3), entry(4), entry(5), entry(6));
    const dropped = numbered(one ?? entry(1), three ?? entry(3), ...others);
    const diff = diffBatchDocuments(base, volume(['兴业篇', dropped.slice(0, 2)], ['安居篇', dropped.slice(2)]));
    expect(told(diff)).toEqual([['renumbered', 3, 2], ['renumbered', 4, 3], ['renumbered', 5, 4], ['renumbered', 6, 5], ['removed', 2, undefined]]);
    expect(diff.counts).toEqual({ same: 1, added: 0, removed: 1, moved: 0, renumbered: 4, retitled: 0, edited: 0 });
  });

  it('names the one case that was moved, inside its chapter and into another', () => {
    expect(told(diffBatchDocuments(base, volume(['兴业篇', [entry(2), entry(3), entry(1)]], ['安居篇', [entry(4), entry(5), entry(6)]])))).toEqual([['moved', 1, 1, 'moved']]);
    const across = diffBatchDocuments(base, volume(['兴业篇', [entry(1), entry(2)]], ['安居篇', [entry(3), entry(4), entry(5), entry(6)]]));
    expect([told(across), across.cases[0]?.chapter.map(({ kind, text }) => [kind, text])]).toEqual([[['moved', 3, 3, 'moved']], expect.arrayContaining([['removed', '兴业'], ['added', '安居']])]);
  });

  it('knows a case by its text when title and number changed, and by its title when the text did', () => {
    const cases = numbered(entry(1), entry(3, { titleClauses: ['换了一个题目'] }), entry(4, { units: ['丁县', '戊县'] }), entry(5), entry(6, { sections: [{ heading: '一、基本情况', paragraphs: ['全文重写。'] }] }));
    const diff = diffBatchDocuments(base, volume(['兴业篇', cases.slice(0, 2)], ['安居篇', cases.slice(2)]));
    expect(told(diff)).toEqual([['changed', 3, 2, 'retitled'], ['changed', 4, 3, 'retitled'], ['renumbered', 5, 4], ['changed', 6, 5], ['removed', 2, undefined]]);
    expect(diff.counts).toMatchObject({ retitled: 2, edited: 1, removed: 1 });
  });

  it('sees a title that differs only in the contents, and another 字距', () => {
    const printed = volume(['兴业篇', [entry(1, { heading: '甲县办好第1件事' }), entry(2)]]);
    const next = volume(['兴业篇', [entry(1, { heading: '甲县办好第1件事', titleClauses: ['办好头一件事'] }), entry(2, { tracking: -0.05 })]]);
    const diff = diffBatchDocuments(printed, next);
    expect([told(diff), diff.cases[1]?.tracking]).toEqual([[['changed', 1, 1, 'retitled'], ['changed', 2, 2]], { before: 0, after: -0.05 }]);
  });

  it('tells an added case from one that left at the same number', () => {
    const stranger = entry(2, { units: ['庚县'], titleClauses: ['另起炉灶'], sections: [{ heading: '一、由来', paragraphs: ['全县公交免票，线路进了校园。'] }] });
    expect(told(diffBatchDocuments(base, volume(['兴业篇', [entry(1), stranger, entry(3)]], ['安居篇', [entry(4), entry(5), entry(6)]])))).toEqual([['added', undefined, 2], ['removed', 2, undefined]]);
  });

  it('names a chapter that was renamed, moved, added or taken out, and leaves its cases alone', () => {
    const changed = volume(['安居篇', [entry(4), entry(5), entry(6)]], ['富民篇', [entry(1), entry(2), entry(3)]], ['附篇', []]);
    const diff = diffBatchDocuments(base, changed);
    expect([diff.changed, diff.cases, diff.chapters.map(({ kind, moved }) => [kind, moved])]).toEqual([true, [], [['changed', true], ['added', false]]]);
    expect(diffBatchDocuments(base, volume(['兴业篇', [entry(1), entry(2), entry(3)]])).chapters.map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('knows a row by its text when name and number changed', () => {
    const table = (...rows: DocumentRow[]): BatchDocument => ({ ...volume(), kind: 'experience_table', rows: rows.map((each, index) => ({ ...each, number: index + 1 })) });
    const diff = diffBatchDocuments(table(row(1), row(2), row(3), row(4)), table(row(1), { ...row(3), name: '改了名字' }, row(4), row(5)));
    expect(diff.rows.map(({ kind, before, after }) => [kind, before, after])).toEqual([['changed', 3, 2], ['renumbered', 4, 3], ['added', undefined, 4], ['removed', 2, undefined]]);
    expect(diff.counts).toEqual({ same: 1, added: 1, removed: 1, moved: 0, renumbered: 1, retitled: 1, edited: 0 });
  });

  it('says that a compilation and a table are two kinds', () => {
    expect(diffBatchDocuments(volume(), { ...volume(), kind: 'experience_table' })).toMatchObject({ changed: true, kind: { before: 'compilation', after: 'experience_table' } });
  });
});

it.each([
  [[0, 1, 2], []],
  [[1, 2, 0], [2]],
  [[3, 0, 1, 2], [0]],
  [[0, 4, 1, 2, 3], [1]],
  [[], []],
])('of the places %j the fewest that were moved are %j', (places, moved) => {
  expect([...movedAmong(places)].sort()).toEqual(moved);
});
