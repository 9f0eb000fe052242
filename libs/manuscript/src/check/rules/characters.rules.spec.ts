import { documentCase, hitsOf } from '../check.factory';
import { standardForms, traditionalForms, variantForms } from './characters.lexicon';
import { characterRules } from './characters.rules';

const found = (text: string): string[] => hitsOf(characterRules, documentCase([text]));

describe('characters', () => {
  it.each([
    ['全市中小學校达标。', ['wording.traditional_character 4–5 學']],
    ['服務羣众。', ['wording.traditional_character 1–2 務', 'wording.traditional_character 2–3 羣']],
    ['村民王赟返乡。', ['wording.rare_character 3–4 赟']],
    ['苗种𬬮产。', ['wording.rare_character 2–4 𬬮']],
  ])('finds those of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['全市中小学校达标。', '二〇二四年完成APP。', '乾隆年间始建，於潜镇改造。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('stand in pairs in the tables', () => {
    expect(traditionalForms.length).toBe(standardForms.length);
    expect(variantForms.length % 2).toBe(0);
    expect([...traditionalForms].filter((form, at) => form === standardForms.charAt(at))).toEqual([]);
  });
});
