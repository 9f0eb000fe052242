import { documentBatch, documentCase } from './check.factory';
import { checkBatch, defaultCheckSettings } from './run-check';

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
