import { standsIn, WordIndex } from './word-index';

const places = (words: readonly string[], text: string): string[] => [...new WordIndex(words.map((word) => ({ word }))).places(text)].map(({ entry, start, end }) => `${start}–${end} ${entry.word}`);

describe('the word index', () => {
  it('finds every place of every word, the longest first at one start', () => {
    expect(places(['村务', '村务公开', '公开'], '村务公开与公开')).toEqual(['0–4 村务公开', '0–2 村务', '2–4 公开', '5–7 公开']);
  });

  it('takes its words literally', () => {
    expect(places(['.*', '(a'], 'x.*(a')).toEqual(['1–3 .*', '3–5 (a']);
  });

  it('finds nothing in a text shorter than a word, or with no words', () => {
    expect(places(['村务'], '村')).toEqual([]);
    expect(places([], '村务')).toEqual([]);
  });

  it('refuses a word of one unit', () => {
    expect(() => new WordIndex([{ word: '村' }])).toThrow(RangeError);
  });

  it('knows when a longer word stands over a place', () => {
    expect(standsIn('搭起蚊帐篷', 3, 4, ['蚊帐', '大帐'])).toBe(true);
    expect(standsIn('一本帐', 2, 3, ['蚊帐', '大帐'])).toBe(false);
  });
});
