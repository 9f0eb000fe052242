import { renderMessage, type BatchDocument, type CheckedEntry } from '@huibian/contracts';
import { checkBatch, checkWholeBatch, defaultCheckSettings, findingCounts } from '@huibian/manuscript';
import { findingsCsv, findingsJson, type FindingWords } from './finding-export';
import { listedFindings, partsOf } from './listed-findings';
import { placeName } from './place-name';

const document: BatchDocument = {
  kind: 'compilation',
  title: '云川省示范案例汇编',
  ordinal: '第一批',
  office: '云川省办公室',
  date: '二〇二六年十月',
  chapters: [{ name: '共享先行', cases: [{ number: 1, units: ['清江县'], titleClauses: ['把菜场开进村'], heading: '清江县把菜场开进村', preamble: [], sections: [{ heading: '一、基本情况', paragraphs: ['=菜场离村四十里,要走两个钟头。', '村民说"路太远",赶集要一天。'] }] }] }],
  rows: [],
};
const found = checkWholeBatch(document);
const [comma] = found.filter(({ rule }) => rule === 'punctuation.half_width');
const entries: CheckedEntry[] = [{ number: 1, caseId: 'case-1', revisionIsCurrent: true, mayDismiss: true, dismissals: [{ id: 'd', key: comma?.key ?? '', rule: 'punctuation.half_width', quote: ',', reason: '引自原件，\n照录', by: '王经办', at: '2026-10-10T01:00:00Z' }] }];
const listed = listedFindings(found, entries);
const words: FindingWords = {
  of: (key) => key,
  message: ({ rule, quote, params }) => renderMessage('zh', `check.${rule}.message`, { quote, ...params }),
  place: (finding) => placeName(document, finding).key,
};

describe('the file of findings', () => {
  it('is a table that WPS opens as UTF-8: one row a finding, quotes doubled, line breaks inside a cell kept', () => {
    const csv = findingsCsv(partsOf(document, entries), listed, words);
    expect(csv.startsWith('\ufeffbatch_check.column.number,batch_check.column.part,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(found.length + 2);
    expect(csv).toContain('"引自原件，\n照录",王经办,punctuation.half_width,sections.0.paragraphs.0');
    expect(csv).toContain('村民说""路太远""');
    expect(csv).toContain('1,清江县：把菜场开进村,batch_check.place.paragraph,check.severity.error,check.family.punctuation,check.punctuation.half_width.name,');
  });

  it('holds no formula: what begins like one is told to be text', () => {
    const csv = findingsCsv(partsOf(document, entries), listed, words);
    expect(csv).toContain(`'=菜场离村四十里`);
    expect(csv).not.toMatch(/(?:^|,)"?[=+\-@]/m);
    const one = { ...listed[0]!, quote: ' +1', before: '\t-2', after: '', suggestion: '＝x' };
    const cells = findingsCsv([], [one], words).split('\r\n')[1] ?? '';
    expect(cells).toContain(`,' +1,'\t-2 +1,`);
    expect(cells).toContain(`,'＝x,`);
  });

  it('says how many more there are than it lists', () => {
    const many = listed.map((finding, at) => (at === 0 ? { ...finding, more: 7 } : finding));
    expect(findingsCsv([], many, words).split('\r\n')[1]).toContain('batch_check.more_alike');
    const { findings, counts } = JSON.parse(findingsJson(many, words)) as { findings: { more?: number }[]; counts: Record<string, unknown> };
    expect(findings.map(({ more }) => more)).toEqual([7, ...listed.slice(1).map(() => undefined)]);
    expect(counts).toEqual(findingCounts(many));
  });

  it('is what the command line prints, field for field; a reason stands besides', () => {
    const { findings, counts } = JSON.parse(findingsJson(listed, words)) as { findings: object[]; counts: object };
    const printed = checkBatch(document, defaultCheckSettings).map((finding) => ({ ...finding, message: words.message({ ...finding, related: [], before: '', after: '', key: '' }) }));
    expect(findings).toEqual(printed.map((finding, at) => (listed[at]?.dismissal ? { ...finding, dismissal: { reason: '引自原件，\n照录', by: '王经办', at: '2026-10-10T01:00:00Z' } } : finding)));
    expect(counts).toEqual(findingCounts(found));
    expect(findings.filter((finding) => 'dismissal' in finding)).toHaveLength(1);
  });
});
