import { documentCase, hitsOf } from '../check.factory';
import { nameMisprintRules } from './name-misprints.rules';

const found = (text: string): string[] => hitsOf(nameMisprintRules, documentCase([text]));

describe('the name of a body or a paper', () => {
  it.each([
    ['县人力资源社会和保障局牵头。', ['units.body_misprint 1–11 人力资源社会和保障局']],
    ['与浙江工大业学共建。', ['units.body_misprint 1–7 浙江工大业学']],
    ['与浙江业工大学、浙江农大林学共建。', ['units.body_misprint 1–7 浙江业工大学', 'units.body_misprint 8–14 浙江农大林学']],
    ['市场督监管理局印发。', ['units.body_misprint 0–7 市场督监管理局']],
    ['与中国农科学院签约。', ['units.body_misprint 1–7 中国农科学院']],
    ['《工人曰报》报道。', ['wording.media_misprint 1–5 工人曰报']],
    ['《中国环境日报》报道。', []],
    ['《中国旅游日报》报道。', []],
    ['《中国绿色日报》报道。', ['wording.media_misprint 1–7 中国绿色日报']],
  ])('with a slip is found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['县人力资源社会保障局、住房城乡建设局、市场监管局联合印发，中国农业科学院茶叶研究所派人，县农业农村局指导文化和旅游融合，退役军人事务有人管，社会治理中抓早抓小。', '《工人日报》《浙江日报》《杭州日报》《中国电影报》报道，《共富工坊》上线。'])('that is right passes: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
