import { messages } from '@huibian/contracts';
import { checkRules } from './check-rules';
import { Passage } from './passage';
import { Pattern } from './pattern';
import { anchorsOf } from './pattern-anchors';
import { pairKey } from './pairs';

const passage = (text: string): Passage => new Passage('paragraph', 'preamble.0', text, undefined, null);

/** The anchors as they are written, each list in order. */
const shown = (pattern: RegExp): string[] =>
  anchorsOf(pattern)
    .map((anchors) => anchors.map((anchor) => (anchor >= 0 && anchor <= 0xffff ? String.fromCharCode(anchor) : String.fromCharCode(anchor >>> 16, anchor & 0xffff))).sort().join(' '))
    .sort();

describe('the anchors of a pattern', () => {
  it('are its pairs of neighbours, and its characters where it has too few of them', () => {
    expect(shown(/总书记/g)).toEqual(['书', '书记', '总', '总书']);
    expect(shown(/省(?=长)/g)).toEqual(['省', '长']);
  });

  it('are one of each alternative', () => {
    expect(shown(/左右|上下/g)).toEqual(['上下 左右']);
    expect(shown(/左右|[^，]/g)).toEqual([]);
  });

  it('leave out what may be missing, and what must not stand', () => {
    expect(shown(/(?<![甲乙])多?余{0,2}人*(?!丙)/g)).toEqual([]);
    expect(shown(/约(?:近)?[万亿]/g)).toEqual(['万 亿', '约', '约万 约亿 近万 近亿']);
  });

  it('read classes, escapes and quantifiers', () => {
    expect(shown(/[a-c丁]{2}/g)).toEqual(['a b c 丁']);
    expect(shown(/\u3000\./g)).toEqual(['.', '\u3000', '\u3000.']);
    expect(shown(/[\d%]+/g)).toEqual(['% 0 1 2 3 4 5 6 7 8 9']);
    expect(shown(/[^甲]|\p{L}/gu)).toEqual([]);
    expect(shown(/(甲)\1乙/g)).toEqual(['乙', '甲']);
  });

  it('are none where the pattern ignores case', () => {
    expect(shown(/APP/gi)).toEqual([]);
  });
});

describe('a pattern', () => {
  it('is asked only where its anchors stand', () => {
    const pattern = new Pattern(/(?<=全[省市])第\d/g);
    expect(pattern.mayMatch(passage('居全省第一'))).toBe(false);
    expect(pattern.mayMatch(passage('居全省第3'))).toBe(true);
    expect(pattern.matchesIn(passage('居全省第3、全市第1')).map(({ 0: quote, index }) => `${index} ${quote}`)).toEqual(['3 第3', '8 第1']);
  });

  it('finds its matches in a passage that was scanned before it was made', () => {
    const text = passage('先有一种说法，后有一种做法');
    expect(text.scan.has(0)).toBeDefined();
    const late = new Pattern(/种[说做]法/g);
    expect(late.matchesIn(text).map(({ index }) => index)).toEqual([3, 10]);
  });

  it('lets its judge narrow a match or let it pass', () => {
    const hits = new Pattern(/[甲乙]等/g).hitsIn(passage('甲等与乙等'), ({ 0: quote, index }) => (quote === '甲等' ? undefined : { start: index + 1 }));
    expect(hits.map(({ start, end, params }) => [start, end, params])).toEqual([[4, 5, { quote: '乙等' }]]);
  });

  it('goes on behind an empty match', () => {
    expect(new Pattern(/(?=甲)/g).matchesIn(passage('甲乙甲')).map(({ index }) => index)).toEqual([0, 2]);
  });

  it('must be global', () => {
    expect(() => new Pattern(/甲/)).toThrow(RangeError);
  });
});

describe('the patterns of the rules', () => {
  const examples = Object.entries(messages.zh).flatMap(([key, text]) => (key.startsWith('check.') && key.endsWith('.example') ? [passage(text)] : []));
  const patterns = [...new Set(checkRules.flatMap((rule) => ('patterns' in rule ? (rule.patterns ?? []) : [])))];

  it('are turned down nowhere that they match', () => {
    const matchedAll = patterns.flatMap(({ expression }) => examples.flatMap(({ text }) => [...text.matchAll(expression)].map(({ index }) => `${expression.source} ${index} ${text}`)));
    const matched = patterns.flatMap((pattern) => examples.flatMap((example) => pattern.matchesIn(example).map(({ index }) => `${pattern.expression.source} ${index} ${example.text}`)));
    expect(matched).toEqual(matchedAll);
    expect([patterns.length > 50, matched.length > 50]).toEqual([true, true]);
  });
});

describe('the key of a pair', () => {
  it('is no key of a single character', () => {
    expect([pairKey('一个', 0), pairKey('龙门', 0)].every((key) => key < 0 || key > 0xffff)).toBe(true);
  });
});
