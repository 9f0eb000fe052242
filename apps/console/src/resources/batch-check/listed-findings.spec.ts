import type { BatchDocument, CheckedEntry, DocumentCase, Severity } from '@huibian/contracts';
import { severities } from '@huibian/contracts';
import { checkWholeBatch, defaultCheckSettings, type BatchFinding } from '@huibian/manuscript';
import { filterOf, queryOf } from './finding-filter';
import { countsBy, errorsLeft, familyOf, groupsOf, listedFindings, partsOf, standingCount, type FindingFilter } from './listed-findings';
import { placeName } from './place-name';

const caseOf = (number: number, unit: string, paragraph: string): DocumentCase => ({ number, units: [unit], titleClauses: ['把菜场开进村', '方便老人'], heading: `${unit}把菜场开进村 方便老人`, preamble: [], sections: [{ heading: '一、基本情况', paragraphs: ['山里有三个村，路不好走。', paragraph] }, { heading: '二、主要做法', paragraphs: ['一是把车开进村。每周两趟。'] }, { heading: '三、实施成效', paragraphs: ['来买菜的人多了。'] }] });
const document: BatchDocument = {
  kind: 'compilation',
  title: '云川省示范案例汇编',
  ordinal: '第一批',
  office: '',
  date: '二〇二六年十月',
  chapters: [{ name: '共享先行', cases: [caseOf(1, '清江县', '我们每周去两趟,风雨无阻。'), caseOf(2, '东山县', '车是旧校车改的。')] }, { name: '服务先行', cases: [caseOf(3, '西山县', '价格写在门口,谁都看得见。')] }],
  rows: [],
};
const found = checkWholeBatch(document, defaultCheckSettings);
const commaOf = (number: number): BatchFinding => {
  const comma = found.find(({ rule, caseNumber }) => rule === 'punctuation.half_width' && caseNumber === number);
  if (comma === undefined) throw new Error(`no comma in ${number}`);
  return comma;
};
const dismissal = (finding: BatchFinding, id: string) => ({ id, key: finding.key, rule: finding.rule, quote: finding.quote, reason: '原文如此', by: '王经办', at: '2026-10-10T01:00:00Z' });
const gone = { ...dismissal(commaOf(1), 'gone'), key: 'of another text' };
const entries: CheckedEntry[] = [1, 2, 3].map((number) => ({ number, caseId: `case-${number}`, revisionIsCurrent: true, dismissals: number === 3 ? [dismissal(commaOf(3), 'kept'), gone] : [], mayDismiss: true }));
const listed = listedFindings(found, entries);
const parts = partsOf(document, entries);
const everything: FindingFilter = { severities: new Set(severities), family: null, part: null };
const rulesUnder = (filter: Partial<FindingFilter>) => groupsOf(parts, listed, { ...everything, ...filter }).map(({ part, standing }) => `${part.number ?? 'volume'}: ${standing.map(({ rule, severity }) => `${rule} ${severity}`).join(', ')}`);

describe('the findings of a volume', () => {
  it('stand under their cases in the order of print, the gravest first, with what belongs to none before all', () => {
    const groups = groupsOf(parts, listed, everything);
    expect(groups.map(({ part }) => part.number)).toEqual([null, ...new Set(groups.flatMap(({ part }) => (part.number === null ? [] : [part.number])))]);
    expect(groups.find(({ part }) => part.number === 1)?.part).toMatchObject({ kind: 'case', title: '清江县：把菜场开进村，方便老人', entry: { caseId: 'case-1' } });
    for (const { standing } of groups) {
      const grave = standing.map(({ severity }) => severities.indexOf(severity));
      expect(grave).toEqual([...grave].sort((a, b) => a - b));
    }
    expect(groups.flatMap(({ standing }) => standing)).toHaveLength(found.length - 1);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(found.length);
  });

  it('that stand with a reason are told apart, in their own case alone, and one whose passage is gone says so', () => {
    expect(listed.filter(({ dismissal }) => dismissal !== null).map(({ caseNumber, rule }) => `${caseNumber} ${rule}`)).toEqual(['3 punctuation.half_width']);
    const third = groupsOf(parts, listed, everything).find(({ part }) => part.number === 3);
    expect(third?.standing.map(({ rule }) => rule)).not.toContain('punctuation.half_width');
    expect(third?.dismissed.map(({ id, present }) => `${id} ${present}`)).toEqual(['kept true', 'gone false']);
  });

  it('are chosen by how grave they are, by family and by case', () => {
    expect(rulesUnder({ family: 'punctuation', severities: new Set<Severity>(['error']) })).toEqual(['1: punctuation.half_width error']);
    expect(rulesUnder({ part: 'volume' })).toEqual(['volume: structure.office_missing error']);
    expect(rulesUnder({ part: 2, severities: new Set<Severity>(['error']) })).toEqual([]);
    expect(rulesUnder({ severities: new Set<Severity>() })).toEqual([]);
  });

  it('are counted for each choice with the others as they are, those with a reason left out', () => {
    const byFamily = countsBy(listed, { ...everything, part: 1 }, ({ rule }) => familyOf(rule));
    expect(byFamily.get('punctuation')).toBe(1);
    expect(byFamily.has('structure')).toBe(found.some(({ rule, caseNumber }) => caseNumber === 1 && familyOf(rule) === 'structure'));
    expect(countsBy(listed, { ...everything, family: 'punctuation' }, ({ caseNumber }) => caseNumber)).toEqual(new Map([[1, 1]]));
  });

  it('that are too many to be listed are counted all the same', () => {
    const many = listed.map((finding) => (finding.caseNumber === 1 && finding.rule === 'punctuation.half_width' ? { ...finding, more: 70 } : finding));
    expect(countsBy(many, { ...everything, family: 'punctuation' }, ({ caseNumber }) => caseNumber)).toEqual(new Map([[1, 71]]));
    expect(standingCount(many)).toBe(standingCount(listed) + 70);
  });

  it('that are errors are told apart by whether a reason can be kept for them', () => {
    const errors = listed.filter(({ severity, dismissal }) => severity === 'error' && dismissal === null);
    const ofVolume = errors.filter(({ caseNumber }) => caseNumber === null).length;
    expect(ofVolume).toBeGreaterThan(0);
    expect(errorsLeft(listed, entries)).toEqual({ open: errors.length - ofVolume, mendOnly: ofVolume });
    expect(errorsLeft(listedFindings(found, []), [])).toEqual({ open: 0, mendOnly: errors.length + 1 });
  });

  it('of an experience table stand under its rows', () => {
    const table: BatchDocument = { ...document, kind: 'experience_table', office: '办公室', chapters: [], rows: [{ number: 1, name: '并窗口改革让办事少跑路', content: '我省把事项归到一个窗口,由一个人接到底。' }] };
    const rows = partsOf(table, []);
    const groups = groupsOf(rows, listedFindings(checkWholeBatch(table), []), everything);
    expect(groups.map(({ part }) => `${part.kind} ${part.number} ${part.title}`)).toContain('row 1 并窗口改革让办事少跑路');
  });
});

describe('a choice', () => {
  it('is kept in the address and read from it again; what an address does not know is left open', () => {
    const filter: FindingFilter = { severities: new Set<Severity>(['error', 'hint']), family: 'figures', part: 12 };
    expect(queryOf(filter).toString()).toBe('severity=error%2Chint&family=figures&part=12');
    expect(filterOf(queryOf(filter))).toEqual(filter);
    expect(queryOf(everything).toString()).toBe('');
    expect(filterOf(new URLSearchParams('severity=&part=volume'))).toEqual({ severities: new Set(), family: null, part: 'volume' });
    expect(filterOf(new URLSearchParams('family=nonsense&part=-3'))).toEqual(everything);
  });
});

describe('a place', () => {
  it('is named as a reader finds it', () => {
    const name = (where: string, caseNumber: number | null = 1) => {
      const { key, params } = placeName(document, { caseNumber, where });
      return [key.replace('batch_check.place.', ''), ...Object.values(params)].join(' ');
    };
    expect(['heading', 'contents.title', 'contents.printed', 'sections.0.heading', 'sections.1.paragraphs.0', 'preamble.1', 'units.0', 'titleClauses.1'].map((where) => name(where))).toEqual(['heading', 'contents', 'contents', 'section_heading 一、基本情况', 'paragraph 二、主要做法 1', 'preamble 2', 'heading', 'heading']);
    expect(['title', 'office', 'report.dropped.0.text', 'rows.2.name', 'rows.2.content'].map((where) => name(where, null))).toEqual(['cover', 'cover', 'report', 'row_name', 'row_content']);
  });
});
