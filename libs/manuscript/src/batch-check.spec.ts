import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { checkWholeBatch } from './batch-check';
import { checkBatch, defaultCheckSettings } from './check/run-check';
import { checkDraft } from './draft-check';
import { findingKey } from './finding-key';
import { headingOf, withHeadings } from './title-form';

const repeated = '各村各社区都把办事的地点和时间写在门口的牌子上，谁来都看得见也问得到，没有人白跑一趟。';
const caseOf = (number: number, rest: Partial<DocumentCase> = {}): DocumentCase => ({
  number,
  units: ['清江县'],
  titleClauses: ['办好"流动菜场"', '方便老人'],
  heading: '',
  preamble: [],
  sections: [{ heading: '一、基本情况', paragraphs: ['山里有三个村,路不好走。', repeated] }, { heading: '二、主要做法', paragraphs: ['把车开进村。'] }, { heading: '三、实施成效', paragraphs: ['来买菜的人多了。'] }],
  ...rest,
});
const batch: BatchDocument = { kind: 'compilation', title: '云川省示范案例汇编', ordinal: '第一批', office: '云川省办公室', date: '二〇二六年十月', chapters: [{ name: '共享先行', cases: [caseOf(1), caseOf(2, { units: ['东山县'] })] }], rows: [] };

describe('the check of a whole batch', () => {
  const document = withHeadings(batch);
  const found = checkWholeBatch(document);

  it('finds what the check finds, in its order, each with the text around it', () => {
    expect(found.map(({ before: _, after: __, key: ___, related, ...finding }) => ({ ...finding, related: related.map(({ before: ____, after: _____, ...place }) => place) }))).toEqual(checkBatch(document, defaultCheckSettings));
    const comma = found.find(({ rule, where }) => rule === 'punctuation.half_width' && where === 'sections.0.paragraphs.0');
    expect(comma && [comma.before, comma.quote, comma.after]).toEqual(['山里有三个村', ',', '路不好走。']);
    const twice = found.find(({ rule }) => rule === 'repetition.between_cases');
    expect(twice?.related.map(({ caseNumber, quote, before }) => [caseNumber, quote, before])).toEqual([[1, twice?.quote, '']]);
  });

  it('reads the heading that a batch assembled here will print, and leaves a printed one as it is', () => {
    expect(document.chapters[0]?.cases.map(({ heading }) => heading)).toEqual(['清江县办好"流动菜场" 方便老人', '东山县办好"流动菜场" 方便老人']);
    expect(found.filter(({ where }) => where === 'heading').map(({ rule, caseNumber }) => `${caseNumber} ${rule}`)).toEqual(expect.arrayContaining(['1 punctuation.straight_quote', '2 punctuation.straight_quote']));
    expect(headingOf({ ...caseOf(1), heading: '清江县办好流动菜场' })).toBe('清江县办好流动菜场');
  });

  it('calls a finding by the name it has in the editor of its case, so that a reason given there holds here', () => {
    const [entry] = batch.chapters[0]?.cases ?? [];
    const text = { titleClauses: entry!.titleClauses, sections: entry!.sections.map(({ heading, paragraphs }, at) => ({ key: String(at), heading: heading.slice(2), blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph })) })) };
    const inEditor = checkDraft(text, ['清江县']).map(findingKey);
    const inBook = new Set(found.filter(({ caseNumber }) => caseNumber === 1).map(({ key }) => key));
    expect(inEditor.length).toBeGreaterThan(2);
    expect(inEditor.filter((key) => !inBook.has(key))).toEqual([]);
  });

  it('tells after each case how many are done', () => {
    const told: number[] = [];
    checkWholeBatch(document, defaultCheckSettings, (done) => told.push(done));
    expect(told).toEqual([1, 2]);
  });

  it('lists fifty that nobody let stand beside those that have a reason, and counts the rest', () => {
    const careless = Array.from({ length: 80 }, (_, at) => `车每周去第${at + 1}个村,风雨无阻。`);
    const many = withHeadings({ ...batch, chapters: [{ name: '共享先行', cases: [caseOf(1, { sections: [{ heading: '一、基本情况', paragraphs: careless }] })] }] });
    const commas = (reasoned?: ReadonlyMap<number, ReadonlySet<string>>) => checkWholeBatch(many, defaultCheckSettings, undefined, reasoned).filter(({ rule, quote }) => rule === 'punctuation.half_width' && quote === ',');
    const first = commas();
    expect([first.length, first.at(-1)?.more]).toEqual([50, 30]);
    const keys = new Set(first.map(({ key }) => key));
    const next = commas(new Map([[1, keys]]));
    expect([next.length, next.filter(({ key }) => !keys.has(key)).length, next.some(({ more }) => more !== undefined)]).toEqual([80, 30, false]);
    const half = new Set([...keys].slice(0, 10));
    const others = commas(new Map([[1, half]]));
    expect([others.length, others.filter(({ more }) => more !== undefined).map(({ key, more }) => [half.has(key), more])]).toEqual([60, [[false, 20]]]);
    expect(commas(new Map([[2, keys]])).map(({ key }) => key)).toEqual(first.map(({ key }) => key));
  });
});
