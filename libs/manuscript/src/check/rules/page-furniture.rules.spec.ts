import { documentCase, hitsOf } from '../check.factory';
import { pageFurnitureRules } from './page-furniture.rules';

const found = (text: string): string[] => hitsOf(pageFurnitureRules, documentCase([text]));

describe('the foot of a page inside the text', () => {
  it.each([
    ['建成共享— 12 —厨房九个。', ['structure.page_number 4–10 — 12 —']],
    ['建成共享厨房-7-，覆盖全县。', ['structure.page_number 6–9 -7-']],
    ['建成共享厨房第3页 共9页九个。', ['structure.page_number 6–13 第3页 共9页']],
    ['第 12 页', ['structure.page_number 0–6 第 12 页']],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['气温为-10—20摄氏度。', '用时3—5天。', '见《厨房手册》第12页。', '获评“A-1-3”型号。', '2020—2022年建成。'])('is not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
