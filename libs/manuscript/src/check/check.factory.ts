import type { BatchDocument, CheckSettings, DocumentCase } from '@huibian/contracts';
import { checkedBatch, checkedCase } from './passage';
import type { Hit, Rule } from './rule';
import { defaultCheckSettings, readBy } from './run-check';

/** A case whose 二、主要做法 holds these paragraphs. */
export function documentCase(paragraphs: readonly string[], rest: Partial<DocumentCase> = {}): DocumentCase {
  return {
    number: 1,
    units: ['清江县'],
    titleClauses: ['以共享厨房破解老人用餐难'],
    heading: '清江县以共享厨房破解老人用餐难',
    preamble: [],
    sections: [
      { heading: '一、基本情况', paragraphs: [] },
      { heading: '二、主要做法', paragraphs: [...paragraphs] },
      { heading: '三、实施成效', paragraphs: [] },
    ],
    ...rest,
  };
}

/** A batch of one chapter. */
export function documentBatch(cases: readonly DocumentCase[]): BatchDocument {
  return { kind: 'compilation', title: '云川省示范案例汇编', ordinal: '第一批', office: '云川省办公室', date: '二〇二六年十月', chapters: [{ name: '共享先行', cases: cases.map((entry, index) => ({ ...entry, number: index + 1 })) }], rows: [] };
}

const line = (rule: Rule, { passage, start, end }: Hit): string => `${rule.id} ${start}–${end} ${passage.text.slice(start, end)}`;

/** What these rules find in a case: `rule start–end passage`, in order. */
export function hitsOf(rules: readonly Rule[], source: DocumentCase, settings: Partial<CheckSettings> = {}): string[] {
  const subject = checkedCase(source, source.number);
  const all = { ...defaultCheckSettings, ...settings };
  const batch = checkedBatch(documentBatch([source]));
  return rules.flatMap((rule) => {
    if (rule.scope === 'batch') return [...rule.find(batch, all)].map((hit) => line(rule, hit));
    if (rule.scope === 'case') return [...rule.find(subject, all)].map((hit) => line(rule, hit));
    return readBy(rule, subject).flatMap((passage) => [...rule.find(passage, all)].map((hit) => line(rule, hit)));
  });
}
