import { writtenText } from '../testing/written-text';
import { printedWords, textPrintable, unprintablePlaces } from './printable-text.rules';

const hands = { latin: ['latin'], fangsong: ['song'], kai: ['kai', 'song'], hei: ['song'], biaosong: ['song'], song: ['song'] };
// 𠮷 is in the 楷体 alone, as it is in the open fonts.
const fonts = { families: hands, covers: (names: readonly string[], point: number) => point < 0xe000 || (point > 0xf8ff && point < 0x10000) || (point === 0x20bb7 && names.includes('kai')) };
const placesOf = (change: (text: ReturnType<typeof writtenText>) => void) => {
  const text = writtenText();
  change(text);
  return unprintablePlaces(text, fonts);
};
const point = (lead: string, text = '接到底。') => ({ kind: 'point' as const, lead, text });

it('A text of common characters prints, and the fact refuses nothing', () => {
  expect(placesOf(() => undefined)).toEqual([]);
  expect(textPrintable([])).toBeNull();
});

it('Each place is named once, with its characters and their code points', () => {
  const places = placesOf((text) => {
    text.titleClauses = ['卖菜🥬不出村🥬'];
    text.sections[0]!.blocks = [{ kind: 'paragraph', text: '过去没有。' }, { kind: 'paragraph', text: '𠮷村的\ue000菜。' }];
    text.sections[1]!.blocks = [point('并窗口'), { kind: 'paragraph', text: '另外。' }, point('接到底', '送到𠮷村。')];
  });
  expect(places).toEqual([
    { sectionKey: null, blockIndex: null, refusal: { code: 'case.title_unprintable', params: { title: '卖菜🥬不出村🥬', characters: '🥬 U+1F96C' } } },
    { sectionKey: 'situation', blockIndex: 1, refusal: { code: 'case.paragraph_unprintable', params: { heading: '基本情况', place: 2, characters: '𠮷 U+20BB7 · \ue000 U+E000' } } },
    { sectionKey: 'measures', blockIndex: 2, refusal: { code: 'case.point_unprintable', params: { heading: '主要做法', place: 2, characters: '𠮷 U+20BB7' } } },
  ]);
  expect(textPrintable(places.slice(1, 2))).toEqual(places[1]!.refusal);
  expect(textPrintable(places)).toEqual({ code: 'case.text_unprintable', params: { count: 3, places: '“卖菜🥬不出村🥬” 🥬 U+1F96C / “基本情况” 2 𠮷 U+20BB7 · \ue000 U+E000 / “主要做法” 2 𠮷 U+20BB7' } });
});

it('A lead sentence is judged by the hand it is set in, the title by both it is printed in', () => {
  expect(placesOf((text) => (text.sections[1]!.blocks = [point('到𠮷村')]))).toEqual([]);
  expect(placesOf((text) => (text.titleClauses = ['到𠮷村'])).map(({ refusal }) => refusal.code)).toEqual(['case.title_unprintable']);
});

it('The summary is not printed, so it may hold anything', () => {
  const change = (text: ReturnType<typeof writtenText>) => (text.summary = '卖菜🥬');
  expect(placesOf(change)).toEqual([]);
  expect(printedWords({ ...writtenText(), summary: '🥬' })).toBe(printedWords(writtenText()));
});
