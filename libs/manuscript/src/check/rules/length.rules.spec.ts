import type { DocumentCase } from '@huibian/contracts';
import { documentBatch, documentCase, hitsOf } from '../check.factory';
import { checkedBatch } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { lengthRules } from './length.rules';

/** A case of so many characters a section, headings (6, 6, 6 with their marks) not counted. */
const of = (...sections: readonly number[]): DocumentCase => {
  const source = documentCase([]);
  return { ...source, sections: source.sections.map((section, at) => ({ ...section, paragraphs: sections[at] ? ['字'.repeat(sections[at])] : [] })) };
};

describe('length', () => {
  it('counts the case as Word does against the bounds of the campaign', () => {
    const bounds = { wordsMin: 1200, wordsMax: 1800 };
    expect(hitsOf(lengthRules, of(200, 1200, 500), bounds)).toEqual(['length.case_words 0–15 清江县以共享厨房破解老人用餐难']);
    expect(hitsOf(lengthRules, of(150, 600, 400), bounds)).toEqual(['length.case_words 0–15 清江县以共享厨房破解老人用餐难']);
    expect(hitsOf(lengthRules, of(200, 782, 500), { wordsMin: 1500, wordsMax: 1500 })).toEqual([]);
    expect(hitsOf(lengthRules, of(200, 800, 500))).toEqual([]);
  });

  it('shows a section out of proportion', () => {
    expect(hitsOf(lengthRules, of(600, 600, 300))).toEqual(['length.section_share 0–6 一、基本情况']);
    expect(hitsOf(lengthRules, of(200, 200, 800))).toEqual(['length.section_share 0–6 二、主要做法', 'length.section_share 0–6 三、实施成效']);
  });

  it('leaves short drafts and usual shares alone', () => {
    expect(hitsOf(lengthRules, of(100, 0, 0))).toEqual([]);
    expect(hitsOf(lengthRules, of(210, 800, 480))).toEqual([]);
  });

  it('shows the case of a batch that is far from the others', () => {
    const usual = Array.from({ length: 9 }, (_, at) => of(200, 780 + at * 10, 500));
    const found = (cases: readonly DocumentCase[]) => lengthRules.flatMap((rule) => (rule.scope === 'batch' ? [...rule.find(checkedBatch(documentBatch(cases)), defaultCheckSettings)] : [])).map(({ passage, params }) => `${passage.caseNumber} ${params?.['count']}`);
    expect(found([...usual, of(400, 1600, 1000)])).toEqual(['10 3018']);
    expect(found(usual)).toEqual([]);
    expect(found([of(200, 780, 500), of(400, 1600, 1000)])).toEqual([]);
  });
});
