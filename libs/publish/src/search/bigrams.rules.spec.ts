import { bigramsOf, searchForm, searchTerms, termBigrams } from './bigrams.rules';
import { highlight, snippet } from './snippet.rules';

const words = (parts: { text: string; found: boolean }[]) => parts.map((part) => (part.found ? `[${part.text}]` : part.text)).join('');

it('A text is indexed by its characters and pairs; marks part pairs', () => {
  expect(bigramsOf('共富。工坊').sort()).toEqual(['共', '共富', '坊', '富', '工', '工坊'].sort());
});

it('A sign between hanzi parts them as a mark does, wherever its block stands', () => {
  expect(bigramsOf('甲䷀乙〇丙㏑丁')).toEqual(['甲', '乙', '〇', '乙〇', '丙', '〇丙', '丁']);
});

it('A query is found whatever its width and case', () => {
  expect(searchForm('ＡＢ＋１２　Km')).toBe('ab+12 km');
  expect(searchTerms('  ＩＴ  工坊 工坊 ，')).toEqual(['it', '工坊']);
});

it('The form keeps every place: one character for one', () => {
  const text = 'İ“贷款码”＋ß㎡𠮷';
  expect(searchForm(text)).toHaveLength(text.length);
});

it('A word of several characters asks for its pairs, a single one for itself', () => {
  expect(termBigrams('共富工坊')).toEqual(['共富', '富工', '工坊']);
  expect(termBigrams('富')).toEqual(['富']);
});

it('What was found is marked, overlapping words as one', () => {
  expect(words(highlight('共富工坊与ＩＴ', ['富工', '工坊', 'it']))).toBe('共[富工坊]与[ＩＴ]');
});

it('A snippet is cut around the first word', () => {
  const text = `${'前'.repeat(60)}工坊${'后'.repeat(120)}`;
  const cut = words(snippet(text, ['工坊']));
  expect(cut).toBe(`…${'前'.repeat(24)}[工坊]${'后'.repeat(70)}…`);
});
