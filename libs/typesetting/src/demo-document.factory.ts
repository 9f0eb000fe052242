import type { BatchDocument, DocumentCase, DocumentRow } from '@huibian/contracts';

/** Invented places and sentences for tests and benches: nobody's text, only the genre's shape. */
const fields = ['产业协同示范', '增收富民示范', '城乡融合示范'];
const places = ['青禾县', '云溪市', '临江区', '石桥县', '梅川市', '松岭县', '沙洲区', '白露县'];
const openings = ['建成一体化服务站', '推行集中配送办法', '开设流动讲堂', '完善联合值守制度', '试行共享用工平台', '整理闲置厂房院落'];
const middles = [
  '由街道牵头排出清单，逐村核对需求，做到一户一册、按月更新',
  '安排干部驻点办公，把窗口搬到码头、集市和车间门口',
  '约定服务时限，凡能当场办结的事项不再转手',
  '引导企业同村社结对，收益按约定比例留在当地',
  '用一张图标出路线和班次，方便老人孩子出门',
];
const results = ['群众往返次数比上年少了一半', '村集体账上多了一笔稳定进项', '沿线六个乡镇都用上了同一套办法', '来信来访量连续三个季度走低'];
const ordinals = ['一', '二', '三', '四'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function sentence(seed: number): string {
  return `${pick(middles, seed)}，${pick(results, seed + 1)}，${pick(middles, seed + 2)}。`;
}

function point(index: number, seed: number, sentences: number): string {
  const rest = Array.from({ length: sentences }, (_, at) => sentence(seed + at)).join('');
  return `${ordinals[index % ordinals.length]}是${pick(openings, seed)}。${rest}`;
}

/** One case of three or four pages. */
export function demoCase(number: number, change: Partial<DocumentCase> = {}): DocumentCase {
  const points = (count: number, seed: number, sentences: number): string[] => Array.from({ length: count }, (_, index) => point(index, seed + index, sentences));
  return {
    number,
    units: [pick(places, number)],
    titleClauses: [`${pick(openings, number)}“${number}号样板”`, pick(['走出共建共享新路', '带动沿线村社增收'], number)],
    heading: '',
    preamble: [],
    sections: [
      { heading: '一、基本情况', paragraphs: [sentence(number) + sentence(number + 3)] },
      { heading: '二、主要做法', paragraphs: points(4, number, 3 + (number % 3)) },
      { heading: '三、实施成效', paragraphs: points(3, number + 5, 2) },
    ],
    ...change,
  };
}

/** A compilation of so many cases in three chapters. */
export function demoCompilation(cases: number, change: Partial<BatchDocument> = {}): BatchDocument {
  const perChapter = Math.ceil(cases / fields.length);
  const chapters = fields.map((name, field) => ({
    name,
    cases: Array.from({ length: Math.min(perChapter, cases - field * perChapter) }, (_, index) => demoCase(field * perChapter + index + 1)),
  }));
  return {
    kind: 'compilation',
    title: '云川省共建共享示范案例 汇编（第一批）',
    ordinal: '第一批',
    office: '云川省共建共享工作专班办公室',
    date: '二〇二六年三月',
    chapters: chapters.filter((chapter) => chapter.cases.length > 0),
    rows: [],
    ...change,
  };
}

export function demoRow(number: number): DocumentRow {
  return { number, name: `${pick(openings, number)}惠及${number}镇群众`, content: Array.from({ length: 7 }, (_, at) => sentence(number + at)).join('') };
}

/** An experience table of so many rows of about 300 characters. */
export function demoTable(rows: number): BatchDocument {
  const numbered = Array.from({ length: rows }, (_, index) => demoRow(index + 1));
  return { ...demoCompilation(0), kind: 'experience_table', title: '云川省共建共享第一批典型经验', chapters: [], rows: numbered };
}
