import { documentCase, hitsOf } from '../check.factory';
import { nearIdiomRules } from './near-idioms.rules';
import { nearWordRules } from './near-words.rules';
import { typoRules } from './typos.rules';

const found = (text: string): string[] => hitsOf(nearWordRules, documentCase([text])).map((hit) => hit.replace(/^wording\.near_word /, ''));

describe('words one character off', () => {
  it.each([
    ['坡地新增植披两千亩。', '5–6 披'],
    ['馆里收藏古藉百册。', '5–6 藉'],
    ['门卫夜里执守。', '4–5 执'],
    ['以集市为锲机带旺人气。', '4–5 锲'],
    ['补齐码头设施短扳。', '7–8 扳'],
    ['路边安装护拦百米。', '5–6 拦'],
  ])('are told in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('are told once where a list knows them', () => {
    const hits = hitsOf([...typoRules, ...nearIdiomRules, ...nearWordRules], documentCase(['推动松驰的管里，急难仇盼有人管。']));
    expect(hits.map((hit) => hit.split(' ')[1])).toEqual([...new Set(hits.map((hit) => hit.split(' ')[1]))]);
  });
});

describe('characters that belong to other words', () => {
  it.each([
    '坚持因地制宜、以工补农。',
    '两岸种植披碱草。',
    '推行数智改革，做好老年助餐。',
    '推出“智富”贷款和“邻聚力”行动。',
    '前往壁下村走访。',
    '掌握清洗、配纸、补洞的手艺。',
    '居住证全流程网办。',
    '村支书陈重良带头种茶。',
    '民转刑案件减少，涉法涉诉问题有人管。',
    '逐村逐户登记，公示期满后发放。',
    '集民智、聚民力、暖民心。',
    '聚力打造近悦远来的乡村。',
  ])('are right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
