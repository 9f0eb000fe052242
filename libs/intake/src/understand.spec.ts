import { renderMessage } from '@huibian/contracts';
import { isWhole, kindOf, understand, type Understanding } from './index';

/** A small volume of our own in the manner of a printed one. */
const volume = [
  '山乡共富最佳实践（第三批）汇编',
  '山乡共富工作领导小组办公室',
  '二〇二四年六月',
  '目 录',
  '兴业篇',
  '1. 甲市东山县、西山县：办好共享菜场，方便山里老人……………（1）',
  '2. 省供销社：建设云上仓库 (3)',
  '安居篇',
  '3. 乙市：改造“老街、老巷，老井”，\n留住手艺人\t(5)',
  '甲市东山县、西山县办好共享菜场 方便山里老人',
  '一、基本情况',
  '两县隔溪相望，赶集要走两个钟头。',
  '二、主要做法',
  '一是把菜车开进村。每周两趟，沿',
  '兴业篇',
  '着溪走。二是把价格贴上墙。',
  '二是把账本晒出来。村民随时能查。',
  '三、实施成效',
  '一是买菜近了。二是花钱少了。',
  '省供销社建设云上仓库',
  '一、基本情况',
  '全省有仓库三百座。',
  '乙市改造“老街、老巷，老井” 留住手艺人',
  '一、基本情况',
  '老街长两里。',
];
const text = (change: (parts: string[]) => void = () => undefined, separator = '\n\n'): string => {
  const parts = [...volume];
  change(parts);
  return parts.join(separator);
};
const codes = (understanding: Understanding): [string, number][] => understanding.problems.map((problem) => [problem.code, problem.line]);
const cases = (understanding: Understanding): [number, number][] => understanding.document?.chapters.flatMap((chapter, index) => chapter.cases.map((entry): [number, number] => [index + 1, entry.number])) ?? [];

describe('a whole compilation', () => {
  const understanding = understand(text());
  it('is read without a problem', () => {
    expect([isWhole(understanding), understanding.problems, cases(understanding)]).toEqual([true, [], [[1, 1], [1, 2], [2, 3]]]);
    const { title, ordinal, office, date } = understanding.document ?? {};
    expect([title, ordinal, office, date]).toEqual(['山乡共富最佳实践（第三批）汇编', '第三批', '山乡共富工作领导小组办公室', '二〇二四年六月']);
  });

  it('takes units, clauses and pages from the contents, however the entry is printed', () => {
    const all = understanding.document?.chapters.flatMap((chapter) => chapter.cases) ?? [];
    expect(all.map((entry) => [entry.units, entry.titleClauses, entry.contents?.page])).toEqual([
      [['甲市东山县', '西山县'], ['办好共享菜场', '方便山里老人'], 1],
      [['省供销社'], ['建设云上仓库'], 3],
      [['乙市'], ['改造“老街、老巷，老井”', '留住手艺人'], 5],
    ]);
    expect(all.map((entry) => entry.contents?.printed)).toEqual([
      '1. 甲市东山县、西山县：办好共享菜场，方便山里老人……………（1）',
      '2. 省供销社：建设云上仓库 (3)',
      '3. 乙市：改造“老街、老巷，老井”，留住手艺人\t(5)',
    ]);
    expect(understanding.document?.report?.contradictions).toEqual([]);
  });

  it('rejoins a sentence across a running head and leaves nested ordinals alone', () => {
    expect(understanding.document?.chapters[0]?.cases[0]?.sections).toEqual([
      { heading: '一、基本情况', paragraphs: ['两县隔溪相望，赶集要走两个钟头。'] },
      { heading: '二、主要做法', paragraphs: ['一是把菜车开进村。每周两趟，沿着溪走。二是把价格贴上墙。', '二是把账本晒出来。村民随时能查。'] },
      { heading: '三、实施成效', paragraphs: ['一是买菜近了。二是花钱少了。'] },
    ]);
    expect([understanding.document?.report?.joins, understanding.document?.report?.dropped.filter((each) => each.reason === 'running_header')]).toEqual([1, [{ text: '兴业篇', reason: 'running_header' }]]);
  });

  it('reads the same with CRLF, with a byte order mark, with page numbers, and with one line a paragraph', () => {
    const document = (source: string): unknown => ({ ...understand(source).document, report: undefined });
    const expected = document(text());
    expect(document(`\ufeff${text().replaceAll('\n', '\r\n')}`)).toEqual(expected);
    expect(document(text((parts) => parts.splice(15, 0, '— 2 —', '3')))).toEqual(expected);
    expect(document(text((parts) => parts.splice(8, 1, (parts[8] ?? '').replace('\n', '')), '\n'))).toEqual(expected);
  });

  it('joins a heading that wraps onto a line of its own', () => {
    const understood = understand(text((parts) => parts.splice(9, 1, '甲市东山县、西山县', '办好共享菜场 方便山里老人')));
    expect([isWhole(understood), understood.document?.chapters[0]?.cases[0]?.heading]).toEqual([true, '甲市东山县、西山县办好共享菜场 方便山里老人']);
  });

  it('drops chapter names that head their chapter in the body', () => {
    const understood = understand(text((parts) => parts.splice(22, 0, '安居篇')));
    expect([understood.problems, understood.document?.report?.dropped.filter((each) => each.reason === 'chapter_heading').length]).toEqual([[], 1]);
  });
});

describe('a paragraph that ends where a page may have ended', () => {
  const filler = (characters: number): string => `${'山乡共富路上大家一起走'.repeat(60).slice(0, characters - 1)}。`;
  const withFirst = (first: string, second: string, pageEnd = ''): Understanding => understand(text((parts) => parts.splice(11, 1, first, ...(pageEnd === '' ? [] : [pageEnd]), second)).replace('(3)', '(4)'));
  const decision = (understanding: Understanding): unknown[] => understanding.document?.report?.ambiguousJoins.map((each) => [each.decision, each.reason]) ?? [];

  it('stays apart when its last line is not full', () => {
    expect(decision(withFirst(filler(40), '又有一段。'))).toEqual([['kept_apart', 'line_not_full']]);
  });
  it('stays apart when the page is not full', () => {
    expect(decision(withFirst(filler(26 + 28 * 5), '又有一段。'))).toEqual([['kept_apart', 'page_not_full']]);
  });
  it('is joined when line and page are full', () => {
    // Two title lines and two more, the heading, and 17 lines of text fill the 22 lines of the page.
    expect(decision(withFirst(filler(26 + 28 * 16), '又接上文。'))).toEqual([['joined', 'page_and_line_full']]);
  });
  it('stays apart when the pages of the contents are used up', () => {
    const source = text((parts) => parts.splice(11, 1, filler(26 + 28 * 16), '又有一段。'));
    expect(decision(understand(source))).toEqual([['kept_apart', 'pages_accounted_for']]);
  });
  it('is joined over a page number when its last line is full', () => {
    expect(decision(withFirst(filler(26 + 28 * 5), '又接上文。', '— 1 —'))).toEqual([['joined', 'page_end_seen']]);
  });
});

describe('a compilation that is not whole', () => {
  it('without contents is understood to be nothing, and says why', () => {
    const understanding = understand(text((parts) => parts.splice(3, 6)), 'compilation');
    expect([understanding.document, codes(understanding)]).toEqual([undefined, [['intake.contents_missing', 1]]]);
  });

  it('names the entry whose case has no body', () => {
    const understanding = understand(text((parts) => parts.splice(19, 3)));
    expect([isWhole(understanding), cases(understanding), codes(understanding)]).toEqual([false, [[1, 1], [2, 3]], [['intake.case_not_in_body', 13]]]);
  });

  it('names the case that the contents do not have, and takes none of its text for another', () => {
    const understanding = understand(text((parts) => parts.splice(19, 0, '丙市开办夜间学堂', '一、基本情况', '夜校有灯。')));
    expect([isWhole(understanding), codes(understanding)]).toEqual([false, [['intake.case_not_in_contents', 40]]]);
    expect(understanding.document?.report?.dropped.filter((each) => each.reason === 'not_understood')).toEqual([{ text: '丙市开办夜间学堂一、基本情况夜校有灯。', reason: 'not_understood' }]);
  });

  it('names entries that cannot be read, numbers that skip and pages that go back', () => {
    const broken = understand(text((parts) => parts.splice(6, 1, '2. 省供销社建设云上仓库 (3)')));
    expect(codes(broken)[0]).toEqual(['intake.contents_entry_unreadable', 13]);
    const skipped = understand(text((parts) => parts.splice(8, 1, '4. 乙市：改造“老街、老巷，老井”，留住手艺人（2）')));
    expect(codes(skipped)).toEqual([['intake.contents_number_gap', 17], ['intake.contents_page_order', 17]]);
    expect(isWhole(skipped)).toBe(false);
  });

  it('keeps a case without its page, and says so', () => {
    const understanding = understand(text((parts) => parts.splice(6, 1, '2. 省供销社：建设云上仓库', '安居篇'), '\n\n').replace('安居篇\n\n安居篇', '安居篇'));
    expect(codes(understanding)).toContainEqual(['intake.contents_page_missing', 13]);
  });

  it.each([
    ['dots with spaces between', ' . . . . . . '],
    ['two-dot leaders', '‥‥‥‥'],
    ['bullets', '•••••'],
    ['ideographic full stops', '。。。。'],
  ])('finds the pages behind %s', (_, leader) => {
    const understanding = understand(text().replace('……………（1）', `${leader}1`).replace(' (3)', `${leader}3`).replace('\t(5)', `${leader}5`));
    expect([understanding.problems, cases(understanding)]).toEqual([[], [[1, 1], [1, 2], [2, 3]]]);
    expect(understanding.document?.chapters.flatMap((chapter) => chapter.cases.map(({ titleClauses, contents }) => [titleClauses.at(-1), contents?.page]))).toEqual([['方便山里老人', 1], ['建设云上仓库', 3], ['留住手艺人', 5]]);
  });

  it('reads the numbers of the contents in full-width digits', () => {
    const wide = text().replace('1. 甲', '１．甲').replace('（1）', '（１）').replace('2. 省', '２．省').replace('(3)', '（１３）').replace('3. 乙', '３．乙').replace('(5)', '（２５）');
    const understanding = understand(wide);
    expect([understanding.problems, cases(understanding)]).toEqual([[], [[1, 1], [1, 2], [2, 3]]]);
    expect(understanding.document?.chapters.flatMap((chapter) => chapter.cases.map(({ contents }) => contents?.page))).toEqual([1, 13, 25]);
    expect(understanding.document?.report?.dropped.filter(({ text: dropped }) => /[\d０-９]/.test(dropped))).toEqual([]);
  });

  it.each(['\n\n', '\n'])('reads contents without any page, its lines parted by %j, and takes nothing of the body for an entry', (separator) => {
    const contents = ['目 录', '一、兴业篇', '1. 甲市东山县：办好共享菜场，方便山里老人', '2. 省供销社：建设云上仓库', '二、安居篇', '3. 乙市：改造“老街、老巷，老井”，\n留住手艺人'].join(separator);
    const body = volume.slice(9).filter((part) => part !== '兴业篇').join('\n\n').replace('、西山县办', '办');
    const understanding = understand(`${volume.slice(0, 3).join('\n\n')}\n\n${contents}\n\n${body}`);
    expect([isWhole(understanding), [...new Set(understanding.problems.map(({ code }) => code))], cases(understanding)]).toEqual([true, ['intake.contents_page_missing'], [[1, 1], [1, 2], [2, 3]]]);
    expect(understanding.document?.chapters.map(({ name }) => name)).toEqual(['一、兴业篇', '二、安居篇']);
    expect(understanding.document?.chapters.flatMap((chapter) => chapter.cases.map((entry) => entry.titleClauses))).toEqual([['办好共享菜场', '方便山里老人'], ['建设云上仓库'], ['改造“老街、老巷，老井”', '留住手艺人']]);
  });

  it('joins an entry without a page over lines as wide as the contents are', () => {
    const wide = '以一镇一策带动山海协作，让偏远海岛的孩子在家门口';
    const contents = `目 录\n兴业篇\n1. 甲县：${wide}\n上好学\n2. 乙县：${wide}\n看好书\n安居篇\n3. 丙县：建设仓库`;
    const bodies = [`甲县${wide.replace('，', ' ')}上好学`, `乙县${wide.replace('，', ' ')}看好书`, '丙县建设仓库'].map((heading) => `${heading}\n\n一、基本情况\n\n老街长两里。`);
    const understanding = understand([...volume.slice(0, 3), contents, ...bodies].join('\n\n'));
    expect(understanding.document?.chapters.map(({ name, cases: own }) => [name, own.map(({ titleClauses }) => titleClauses.at(-1))])).toEqual([
      ['兴业篇', ['让偏远海岛的孩子在家门口上好学', '让偏远海岛的孩子在家门口看好书']],
      ['安居篇', ['建设仓库']],
    ]);
  });

  it('says of any other text that it knows neither kind', () => {
    for (const source of ['', '\n\n', '今天天气不错。', '1. 2. 3.', '目录', '序号 名称 主要内容', '\u0000\u0001', '（'.repeat(5000), '1. 甲：乙（1）\n'.repeat(300)]) {
      const understanding = understand(source);
      expect([understanding.document, understanding.problems.some((problem) => problem.blocking)]).toEqual([undefined, true]);
      for (const problem of understanding.problems) expect(renderMessage('zh', problem.code, problem.params)).not.toMatch(/^intake\.|\{\w+\}/);
    }
  });
});

describe('an experience table', () => {
  const table = '山乡共富第三批典型经验\n\n序号 名称 主要内容\n\n1\n共享菜场\n方便老人\n\n把菜车开进村，每周\n2 趟，走遍 12 个村。\n 2\n云 上 仓 库\n\n推广 IRS System 管\n理仓库。\n\n3 夜间学堂\n点亮乡村\n\n开办夜校。\n';
  it('gives whole cells without the spaces of its columns', () => {
    const understanding = understand(table);
    expect([kindOf(table), understanding.problems, understanding.document?.rows]).toEqual([
      'experience_table',
      [],
      [
        { number: 1, name: '共享菜场方便老人', content: '把菜车开进村，每周2趟，走遍12个村。' },
        { number: 2, name: '云上仓库', content: '推广IRS System管理仓库。' },
        { number: 3, name: '夜间学堂点亮乡村', content: '开办夜校。' },
      ],
    ]);
  });

  it('parts name and content by their width where no blank line does', () => {
    const source = '第四批典型经验\n序号 名称 主要内容\n1\n共享菜场\n便民\n把菜车开进村里去，每周走两趟，\n走遍所有村。\n2\n云仓\n建一座云上的大仓库，货走得快。';
    expect(understand(source).document?.rows).toEqual([
      { number: 1, name: '共享菜场便民', content: '把菜车开进村里去，每周走两趟，走遍所有村。' },
      { number: 2, name: '云仓', content: '建一座云上的大仓库，货走得快。' },
    ]);
  });

  it('names a row that is missing and one that has no content', () => {
    const missing = understand(table.replace('\n 2\n云 上 仓 库\n\n推广 IRS System 管\n理仓库。\n', '\n'));
    expect(codes(missing)).toEqual([['intake.row_number_gap', 12]]);
    const empty = understand(table.replace('\n\n开办夜校。', ''));
    expect([isWhole(empty), codes(empty)]).toEqual([false, [['intake.row_unreadable', 17]]]);
  });
});

describe('the rows of an experience table', () => {
  const codesOf = (source: string): unknown => [codes(understand(source)), understand(source).document?.rows];
  it('are counted in digits of either width', () => {
    expect(codesOf('山乡典型经验\n\n序号 名称 主要内容\n\n１ 甲县\n\n开办夜校。\n\n２\n\n乙县\n\n开办食堂。')).toEqual([[], [{ number: 1, name: '甲县', content: '开办夜校。' }, { number: 2, name: '乙县', content: '开办食堂。' }]]);
  });
  it('are named where one has nothing but its number, and the next keeps its own', () => {
    expect(codesOf('山乡典型经验\n\n序号 名称 主要内容\n\n1\n\n2 乙县\n\n开办食堂。')).toEqual([[['intake.row_unreadable', 5], ['intake.row_number_gap', 7]], [{ number: 2, name: '乙县', content: '开办食堂。' }]]);
  });
});

/** Best of three, in microseconds of the processor: what other programs of the machine do is not counted. */
const timeOf = (source: string): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const from = process.cpuUsage();
      understand(source);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    }),
  );

test.each<[string, (size: number) => string]>([
  ['blank lines', (size) => text(undefined, '\n'.repeat(size / volume.length))],
  ['white space inside a line of the contents', (size) => text().replace('山里老人', `山里${' '.repeat(size)}老人`)],
])('A volume padded with four times the %s takes about four times as long, not sixteen', (_, padded) => {
  understand(padded(200_000));
  expect(timeOf(padded(800_000)) / timeOf(padded(200_000))).toBeLessThan(10);
});
