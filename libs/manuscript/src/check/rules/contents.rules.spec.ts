import { documentBatch, documentCase, hitsOf } from '../check.factory';
import { checkedBatch } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { contentsRules } from './contents.rules';

const titled = (title: string, heading: string, units = ['清江县']): string[] => hitsOf(contentsRules, documentCase([], { units, heading, contents: { units, title, page: 1 } }));

describe('contents against heading', () => {
  it.each([
    ['打造医康养联合体，探索新路', '清江县打造医养养联合体 探索新路', ['contents.words_differ 6–7 养']],
    ['推动村民代表更好履职', '清江县推动代表更好履职', ['contents.words_differ 4–6 动代']],
    ['应用“好邻居”指数', '清江县应用“好邻居指数”', ['contents.marks_differ 9–12 指数”']],
    ['办好“一餐”，留住乡音', '清江县办好一餐 留住乡音', ['contents.marks_differ 5–7 一餐']],
    ['以星级食堂推动敬老', '清江县以星级食堂 推动敬老', ['contents.clauses_differ 7–10 堂 推']],
    ['办好食堂，留住乡音', '清江县办好食堂留住乡音', ['contents.clauses_differ 6–8 堂留']],
    ['创新“一餐码”，留住乡音', '清江县创新 “一餐码” 留住乡音', ['contents.space_in_heading 5–6  ']],
    ['建设综合实验区，留住乡音', '清江县建设综合 实验区 留住乡音', ['contents.space_in_heading 7–8  ']],
    ['“一餐码”工程', '清江县 “一餐码”工程', ['contents.space_after_units 3–4  ']],
    ['办好乡村食堂 留住乡音', '清江县办好乡村食堂 留住乡音', ['contents.space_for_comma 6–7  ']],
    ['办好乡村食堂。', '清江县办好乡村食堂。', ['contents.title_end_mark 6–7 。', 'contents.title_end_mark 9–10 。']],
  ])('compares %s with %s', (title, heading, expected) => {
    expect(titled(title, heading)).toEqual(expected);
  });

  it.each([
    ['办好食堂，留住乡音', '清江县办好食堂 留住乡音'],
    ['“家家有灶，人人有饭”的做法', '清江县“家家有灶，人人有饭”的做法'],
    ['AI Agent 助老，留住乡音', '清江县AI Agent 助老 留住乡音'],
    ['一个分句', ''],
    ['食堂好不好？', '清江县食堂好不好？'],
  ])('lets %s pass with %s', (title, heading) => {
    expect(titled(title, heading)).toEqual([]);
  });
});

describe('a heading without contents', () => {
  const headed = (heading: string, titleClauses: string[], units = ['清江县']): string[] => hitsOf(contentsRules, documentCase([], { units, heading, titleClauses }));

  it.each([
    ['清江县：办好食堂 留住乡音', ['办好食堂', '留住乡音'], ['contents.heading_colon 3–4 ：']],
    ['清江县办好的食堂 留住乡音', ['办好食堂', '留住乡音'], ['contents.title_differs 5–6 的']],
    ['清江县办好食堂 留住乡音', ['办好“食堂”', '留住乡音'], ['contents.title_differs 5–7 食堂']],
  ])('tells of %s', (heading, clauses, expected) => {
    expect(headed(heading, clauses)).toEqual(expected);
  });

  it.each([
    ['清江县办好食堂 留住乡音', ['办好食堂', '留住乡音']],
    ['清江县办好食堂留住乡音', ['办好食堂', '留住乡音']],
    ['办好食堂的做法', ['办好食堂']],
    ['', ['办好食堂']],
  ])('lets %s pass', (heading, clauses) => {
    expect(headed(heading, clauses)).toEqual([]);
  });

  it('may have the colon where most headings of the volume have it', () => {
    const batch = checkedBatch(documentBatch(['甲', '乙', '丙'].map((name) => documentCase([], { heading: `清江县：办好${name}食堂`, titleClauses: [`办好${name}食堂`] }))));
    const rule = contentsRules.find(({ id }) => id === 'contents.heading_colon');
    expect(rule?.scope === 'batch' && [...rule.find(batch, defaultCheckSettings)]).toEqual([]);
  });
});

describe('the form of contents lines', () => {
  const printed = (lines: string[]): string[] => {
    const batch = checkedBatch(documentBatch(lines.map((line, index) => documentCase([], { contents: { units: ['清江县'], title: '以共享厨房破解老人用餐难', page: index + 1, printed: line } }))));
    return contentsRules.flatMap((rule) => (rule.scope === 'batch' ? [...rule.find(batch, defaultCheckSettings)].map(({ passage, start, end, related = [] }) => `${rule.id} ${passage.caseNumber} ${passage.text.slice(start, end)} +${related.length}`) : []));
  };
  const usual = ['1. 清江县：甲……………（1）', '2. 云溪市：乙……………（4）', '3. 北岭县：丙……………（7）', '4. 南屏县：丁…………（9）'];

  it.each([
    ['half-width brackets', ['5. 东川县：戊……………(11)', '6. 西川县：己……………(14)'], ['contents.page_brackets 5 (11) +1']],
    ['a tab', ['5. 东川县：戊\t（11）'], ['contents.leader 5 \t +0']],
    ['a space', ['5. 东川县：戊 （11）'], ['contents.leader 5   +0']],
    ['half-width dots', ['5. 东川县：戊.....（11）'], ['contents.leader 5 ..... +0']],
    ['another number mark', ['5、东川县：戊……………（11）'], ['contents.number_mark 5 、 +0']],
    ['a page that goes back', ['5. 东川县：戊……………（8）', '6. 西川县：己……………（12）'], ['contents.page_order 5 （8） +1']],
    ['a half-width colon', ['5. 东川县:戊……………（11）'], ['contents.colon_width 5 : +0']],
  ])('tells of %s among lines that have another form', (_, lines, expected) => {
    expect(printed([...usual, ...lines])).toEqual(expected);
  });

  it('says nothing of lines that agree, of one line, and of lines nobody printed', () => {
    expect([printed(usual), printed(['1. 清江县：甲\t(1)']), printed([])]).toEqual([[], [], []]);
  });

  it('names the running heads that an import dropped', () => {
    const report = { charactersIn: 0, charactersKept: 0, dropped: [{ text: '目录', reason: 'contents_heading' }, { text: '共享先行', reason: 'running_header' }], joins: 0, ambiguousJoins: [], contradictions: [] };
    const batch = checkedBatch({ ...documentBatch([]), report });
    const rule = contentsRules.find(({ id }) => id === 'contents.running_head');
    expect(rule?.scope === 'batch' && [...rule.find(batch, defaultCheckSettings)].map(({ passage }) => `${passage.where} ${passage.text}`)).toEqual(['report.dropped.1.text 共享先行']);
  });
});
