import { openFontFamilies } from './fonts/font-families';
import { missingIn } from './glyph-check';

/** Fonts that print 汇, 编 and, in the 楷体 alone, one character beyond the first plane. */
const fonts = {
  families: openFontFamilies,
  covers: (names: readonly string[], codePoint: number) => '汇编'.includes(String.fromCodePoint(codePoint)) || (codePoint === 0x20bb7 && names.includes('LXGW WenKai')),
};

describe('characters no font prints', () => {
  it('are told once for each place, with what stands around them', () => {
    expect(missingIn([{ text: '汇□编□', hand: 'fangsong', where: 'paragraph', caseNumber: 2 }, { text: '□', hand: 'hei', where: 'heading', caseNumber: 2 }], fonts)).toEqual([
      { character: '□', codePoint: 'U+25A1', where: 'paragraph', excerpt: '汇□编□', caseNumber: 2 },
      { character: '□', codePoint: 'U+25A1', where: 'heading', excerpt: '□', caseNumber: 2 },
    ]);
  });

  it('are asked of the hand they are set in, also beyond the first plane', () => {
    const text = '汇𠮷 编';
    expect(missingIn([{ text, hand: 'kai', where: 'cover' }], fonts)).toEqual([]);
    expect(missingIn([{ text, hand: 'song', where: 'cover' }], fonts).map(({ character, codePoint }) => [character, codePoint])).toEqual([['𠮷', 'U+20BB7']]);
  });

  it('are still told when others of the same hand printed before', () => {
    const texts = ['汇编', '汇编々', '汇编'].map((text, index) => ({ text, hand: 'fangsong' as const, where: 'paragraph', caseNumber: index + 1 }));
    expect(missingIn(texts, fonts).map(({ character, caseNumber }) => [character, caseNumber])).toEqual([['々', 2]]);
  });
});
