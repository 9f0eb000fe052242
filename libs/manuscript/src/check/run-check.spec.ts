import type { Finding } from '@huibian/contracts';
import { findingCounts, severityCounts } from '../finding-counts';
import { documentBatch, documentCase } from './check.factory';
import { checkBatch, checkCase, defaultCheckSettings } from './run-check';

const headed = (...headings: string[]) => documentCase([], { sections: headings.map((heading) => ({ heading, paragraphs: [] })) });
const told = (cases: ReturnType<typeof headed>[], headings = defaultCheckSettings.headings): string[] =>
  checkBatch(documentBatch(cases), { ...defaultCheckSettings, headings }).filter(({ rule }) => rule === 'structure.heading_words').map(({ caseNumber, quote, suggestion }) => `${caseNumber} ${quote} ${suggestion}`);
const own = headed('一、背景', '二、做法', '三、成果');

describe('the section headings a batch is measured by', () => {
  it('are its own where nobody set any and most cases share them', () => {
    expect(told([own, own, own, headed('一、背景', '二、做法', '三、成绩')])).toEqual(['4 成绩 成果']);
  });

  it('are the set ones where the campaign has set others, or few cases share any', () => {
    expect([told([own, own, own], ['一、缘起', '二、做法', '三、成果']), told([own, own])]).toEqual([['1 背景 缘起', '2 背景 缘起', '3 背景 缘起'], ['1 背景 基本情况', '1 做法 主要做法', '1 成果 实施成效', '2 背景 基本情况', '2 做法 主要做法', '2 成果 实施成效']]);
  });
});

describe('a text with more of one mistake than anybody reads', () => {
  const marks = (count: number): string => '菜场开了,大家来了'.repeat(count);
  const ofWidth = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'punctuation.half_width');

  it('lists fifty of a rule in a case and says how many more there are', () => {
    const found = ofWidth(checkCase(documentCase([marks(6000), marks(4000)])));
    expect([found.length, found.at(-1)?.more, found.slice(0, -1).filter(({ more }) => more !== undefined)]).toEqual([50, 9950, []]);
    expect(severityCounts(found)).toEqual({ error: 10000, warning: 0, hint: 0 });
    expect(findingCounts(found).byRule).toEqual({ 'punctuation.half_width': 10000 });
  });

  it('lists all of fifty, and counts each case by itself', () => {
    const found = ofWidth(checkBatch(documentBatch([documentCase([marks(50)]), documentCase([marks(53)])])));
    expect(found.filter(({ more }) => more !== undefined).map(({ caseNumber, more }) => [caseNumber, more])).toEqual([[2, 3]]);
  });

  it.each(['菜场开了,大家来了', '不仅方便，', '从2家增加到3家，', '各15名，共计32名，', '据统计显示，提高步伐，'])('is checked in a time that grows with its length: %s', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const started = performance.now();
      checkCase(documentCase([text]));
      return performance.now() - started;
    };
    time(4000);
    const [short, long] = [Math.min(time(5000), time(5000)), Math.min(time(20000), time(20000))];
    // Four times the length; a square would be sixteen. What is near nothing is not divided.
    expect(long).toBeLessThan(Math.max(short * 10, 500));
  });
});
