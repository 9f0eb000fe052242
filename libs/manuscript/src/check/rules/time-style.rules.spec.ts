import { documentCase, hitsOf } from '../check.factory';
import { timeStyleRules } from './time-style.rules';

const found = (...paragraphs: string[]): string[] => hitsOf(timeStyleRules, documentCase(paragraphs)).map((hit) => hit.replace(/^time\./, ''));

describe('times told in two ways', () => {
  it.each([
    ['渡口建于20世纪80、九十年代。', ['decade_mixed 8–13 80、九十']],
    ['渡口建于上世纪六、70年代。', ['decade_mixed 7–11 六、70']],
    ['渡船从6时开到22时，周末延至次日1点。', ['clock_mixed 17–19 1点']],
    ['试点为期三年，培训为期3年，轮训为期3年。', ['span_mixed 2–6 为期三年']],
    ['每五年一次大修，以2年为周期检修，以3年为周期换锚。', ['span_mixed 1–3 五年']],
  ])('are told in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '渡口建于20世纪八九十年代，兴于20世纪80年代。',
    '渡船从6时开到22时，到8点意见征求结束。',
    '渡船每天6点发船，晚上9点收船。',
    '他说：“每天早上6点就有船。”渡船从6时开到22时。',
    '为期三年的试点分三步走。',
    '提出3点要求，服务时间达24小时。',
  ])('are one in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
