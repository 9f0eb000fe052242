import type { DocumentCase } from '@huibian/contracts';
import { documentCase, hitsOf } from '../check.factory';
import { indicatorRules } from './indicator.rules';

const found = (...paragraphs: readonly string[]): string[] => hitsOf(indicatorRules, documentCase(paragraphs));
const withResults = (text: string): DocumentCase => {
  const source = documentCase([]);
  return { ...source, sections: source.sections.map((section, at) => (at === 2 ? { ...section, paragraphs: [text] } : section)) };
};

describe('figures that disagree', () => {
  it.each([
    [['建成12个共享厨房。', '全县15个共享厨房都已开张。'], 'figures.same_indicator 2–5 15个'],
    [['全县农村养老床位共有3200张。', '县里全县农村养老床位达2800张。'], 'figures.same_indicator 11–16 2800张'],
  ])('shows one indicator with two values', (paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual([expected]);
  });

  it.each([
    [['建成12个共享厨房。', '全县12个共享厨房都已开张。']],
    [['2021年建成12个共享厨房。', '2022年建成15个共享厨房。']],
    [['建成12个共享厨房。', '新增3个共享厨房，另有5个共享厨房在建。']],
    [['首批12个试点社区。', '其中5个试点社区已验收。']],
  ])('lets values of other times and parts pass', (paragraphs) => {
    expect(found(...paragraphs)).toEqual([]);
  });

  it('tells provinces from municipalities and autonomous regions', () => {
    expect(found('在江苏、上海等8个省落地。')).toEqual(['figures.provinces 8–10 个省']);
    expect(found('推广到宁夏、青海等全国12个省。')).toEqual(['figures.provinces 13–15 个省']);
    expect(found('在江苏、福建等8个省落地，在上海等8个省（区、市）、广西等5个省份推广。')).toEqual([]);
  });

  it('asks for figures in the results', () => {
    const words = '村里的老人吃上了热饭，'.repeat(24);
    expect(hitsOf(indicatorRules, withResults(words))).toEqual(['figures.results_bare 0–6 三、实施成效']);
    expect(hitsOf(indicatorRules, withResults(`${words}建成1个厨房。`))).toEqual(['figures.results_bare 0–6 三、实施成效']);
    expect(hitsOf(indicatorRules, withResults(`${words}建成12个厨房，服务300人。`))).toEqual([]);
    expect(hitsOf(indicatorRules, withResults('村里的老人吃上了热饭。'))).toEqual([]);
  });

  it('asks for one figure at least in short results of a finished case', () => {
    const [few, practice] = ['老人在家门口吃上了热饭，出门更放心。'.repeat(3), '村里的厨房请来了厨师，'.repeat(60)];
    const finished = (results: string): string[] => {
      const source = withResults(results);
      return hitsOf(indicatorRules, { ...source, sections: source.sections.map((section, at) => (at === 1 ? { ...section, paragraphs: [practice] } : section)) });
    };
    expect(finished(few)).toEqual(['figures.results_bare 0–6 三、实施成效']);
    expect([finished(`${few}惠及三十户。`), hitsOf(indicatorRules, withResults(few))]).toEqual([[], []]);
  });

  it('asks for figures of no other section', () => {
    const words = '村里的老人吃上了热饭，'.repeat(24);
    expect(hitsOf(indicatorRules, documentCase([words]))).toEqual([]);
  });
});
