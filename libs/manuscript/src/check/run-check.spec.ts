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

describe('what stands outside the cases', () => {
  it('is read too: title, date and chapter names, and nothing is wrong with those of a proper volume', () => {
    const batch = documentBatch([documentCase([])]);
    const outside = (source: typeof batch) => checkBatch(source).filter(({ caseNumber }) => caseNumber === null).map(({ rule, where, quote }) => `${rule} ${where} ${quote}`);
    const wrong = { ...batch, title: '云川省示范案例（第一批汇编,上册', date: '二〇二六年十三月', chapters: batch.chapters.map((chapter) => ({ ...chapter, name: '共享“先行' })) };
    expect([outside(wrong), outside(batch)]).toEqual([['punctuation.unbalanced_pair title （', 'punctuation.unbalanced_pair chapters.0.name “', 'punctuation.half_width title ,', 'time.impossible_date date 二〇二六年十三月'], []]);
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
    // The processor's time, not the clock's: what others do on this machine is not counted.
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const before = process.cpuUsage();
      checkCase(documentCase([text]));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    time(4000);
    const rounds = [1, 2].map(() => [time(5000), time(20000)] as const);
    const short = Math.min(...rounds.map(([first]) => first));
    const long = Math.min(...rounds.map(([, second]) => second));
    // Four times the length; a square would be sixteen. What is near nothing is not divided.
    expect(long).toBeLessThan(Math.max(short * 10, 500));
  });
});
