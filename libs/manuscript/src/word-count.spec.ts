import { countWords, countWordsOf } from './word-count';

describe('字数 as Word counts it', () => {
  const table: [text: string, withPunctuation: number, withoutPunctuation: number][] = [
    ['', 0, 0],
    ['   \n\t\u3000', 0, 0],
    ['共同富裕', 4, 4],
    ['共同富裕。', 5, 4],
    ['共 同\n富\u3000裕', 4, 4],
    ['hello', 1, 1],
    ['hello world', 2, 2],
    ['don’t stop', 2, 2],
    ['“don’t”', 3, 1],
    ['GB/T 9704-2012', 2, 2],
    ['2022年12月', 4, 4],
    ['增长59.8%。', 4, 3],
    ['59.8万家', 3, 3],
    ['约1,263—1,803字', 5, 4],
    ['“一码”、《办法》（试行）', 13, 6],
    ['产业大脑+未来工厂', 9, 8],
    ['一、二；三：四！五？', 10, 5],
    ['……', 2, 0],
    ['——', 2, 0],
    ['+ - *', 3, 0],
    ['(1)甲', 2, 2],
    ['ＡＢＣ', 3, 3],
    ['１２％', 3, 2],
    ['ＡBC甲', 3, 3],
    ['𠮷野家', 3, 3],
    ['𠮷𠮷。', 3, 2],
    ['葛\u{e0100}', 1, 1],
    ['25℃', 2, 1],
    ['54m³', 1, 1],
    ['Ⅰ级', 2, 2],
    ['①甲', 2, 2],
    ['〇二', 2, 2],
    ['ひらがなカナ', 6, 6],
    ['café 咖啡', 3, 3],
    ['cafe\u0301', 1, 1],
    ['а б', 2, 2],
    ['👍好', 2, 2],
    ['http://example.cn/a?b=1 网址', 3, 3],
    ['甲\u200b乙', 2, 2],
  ];
  it.each(table)('counts %j as %i, and %i without punctuation', (text, withPunctuation, withoutPunctuation) => {
    expect(countWords(text)).toEqual({ withPunctuation, withoutPunctuation });
  });

  it('counts 56 characters as 56, not as one word', () => {
    expect(countWords('字'.repeat(56)).withPunctuation).toBe(56);
  });

  it('never makes one word of what stands in two paragraphs', () => {
    expect(countWordsOf(['A', 'B', '甲'])).toEqual({ withPunctuation: 3, withoutPunctuation: 3 });
  });

  it('counts a whole volume', () => {
    const text = '增长59.8%，“共富”GDP。'.repeat(20_000);
    expect(countWords(text).withPunctuation).toBe(20_000 * 10);
  });
});
