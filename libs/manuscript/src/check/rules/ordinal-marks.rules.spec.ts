import { documentCase, hitsOf } from '../check.factory';
import { ordinalMarkRules } from './ordinal-marks.rules';

const found = (text: string): string[] => hitsOf(ordinalMarkRules, documentCase([text]));

describe('marks after ordinals', () => {
  it.each([
    ['一是：健全机制。', ['punctuation.after_point 2–3 ：']],
    ['主要有两条。二是，强化保障。', ['punctuation.after_point 8–9 ，']],
    ['（一）、健全机制。', ['punctuation.after_ordinal 3–4 、']],
    ['1、健全机制。', ['punctuation.after_ordinal 1–2 、']],
    ['首先、健全机制。', ['punctuation.after_ordinal 2–3 、']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['一是健全机制。', '一是“港湾”建设。', '（一）健全机制。', '1.健全机制。', '第一、第二、第三产业融合。', '首先，健全机制。', '唯一是：先行。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers of documents', () => {
  it.each([
    ['（清政发[2024]7号）', ['punctuation.document_number 4–12 [2024]7号']],
    ['（清政办〔2024〕第7号）', ['punctuation.document_number 4–13 〔2024〕第7号']],
    ['（清政办〔2024〕07号）', ['punctuation.document_number 4–13 〔2024〕07号']],
    ['清政发（2024）12号文件。', ['punctuation.document_number 3–12 （2024）12号']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['（清政发〔2024〕7号）', '（2024）云01民终12号判决。', '2024年第7号公告。', '楼宇（2024）一期。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
