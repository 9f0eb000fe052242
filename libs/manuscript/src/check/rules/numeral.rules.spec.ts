import { documentCase, hitsOf } from '../check.factory';
import { numeralRules } from './numeral.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(numeralRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('numerals', () => {
  it.each([
    ['总产值达7.8亿万元。', 'scales_mixed 8亿万'],
    ['总量位居全省第一，增速全市第2。', 'ranks_mixed 第一'],
    ['排名全县第3，好评率全市第二。', 'ranks_mixed 第二'],
    ['走了三、四个村。', 'adjacent_numerals 三、四'],
    ['住了5、6天。', 'adjacent_numerals 5、6'],
    ['占全镇近2/3。', 'slash_fraction 2/3'],
    ['减免1/4费用。', 'slash_fraction 1/4'],
    ['花费5万6千元。', 'scales_mixed 5万6千'],
    ['有3万2百人。', 'scales_mixed 3万2百'],
    ['共三十5人到场。', 'numerals_mixed 三十5'],
    ['来了3千人。', 'numerals_mixed 3千'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['总量位居全省第一，增速全市第二，第1期开班。'],
    ['一、二期工程与三、四年级，二、三产业融合。'],
    ['第三、四季度，一、二等奖。'],
    ['1/2023号，3/5/8路公交，10月1日。'],
    ['花费5.6万元、3000元，二十四节气。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('one frame of words', () => {
  const shown = (...paragraphs: string[]): string[] => hitsOf(numeralRules, documentCase(paragraphs)).map((hit) => hit.replace(/^figures\./, '').replace(/ \d+–\d+/, ''));

  it.each([
    [['开展为期三年的支教。', '教师轮换，为期3年。'], 'numerals_in_frame 为期三年'],
    [['连续四年增长，连续2年居首，连续3年入选。'], 'numerals_in_frame 连续四年'],
    [['以2年为周期轮换，以3年为周期考核，每五年评选标兵。'], 'numerals_in_frame 每五年'],
    [['末班车延至22时，服务至次日1点。'], 'numerals_in_frame 1点'],
    [['建于20世纪80、九十年代。'], 'numerals_mixed 80、九十年代'],
  ])('takes one kind of numerals in %s', (paragraphs, expected) => {
    expect(shown(...paragraphs)).toEqual([expected]);
  });

  it.each([
    [['开展为期三年的支教，近3年受益300人。']],
    [['印发《连续三年行动方案》，连续3年居首，每三年行动计划。']],
    [['末班车延至22时，服务至次日1时，建成2点1线。']],
    [['建于20世纪八九十年代。']],
  ])('lets %s pass', (paragraphs) => {
    expect(shown(...paragraphs)).toEqual([]);
  });
});
