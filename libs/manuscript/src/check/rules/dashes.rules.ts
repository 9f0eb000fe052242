import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

/** One character that somebody typed for a dash or a connector; — and —— are the right ones. */
const STROKES = new Pattern(/[-‐‑‒–−─━―－﹣]+/g);
const HAN = /[\u3400-\u9fff々〇”）》]/;
const HAN_NEXT = /[\u3400-\u9fff々〇“（《]/;
/** The words a connector joins, up to the mark that ends them. */
const ENDS = /[，。、；：！？“”‘’《》\s]/;
/** A general noun before its own name: 平台——某某公司 explains, 甲地—乙地 connects. */
const GENERAL = /(?:平台|项目|工程|场景|行动|规范|标准|品牌|应用|文件|制度|做法|模式|成果|体系|机制|活动|样板|载体|主体|基地|中心|景区|度假区|名片|组织|阵地|抓手|法宝|节目|课程|产品|作品|城市|公司|机构)$/;

/** The run of words around a connector, between the marks that bound it, and how many connectors it holds. */
function runAround(text: string, at: number): { start: number; end: number; links: number } {
  let start = at;
  while (start > 0 && !ENDS.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !ENDS.test(text.charAt(end))) end += 1;
  return { start, end, links: [...text.slice(start, end).matchAll(/[-‐‑‒–−─━―－﹣—]+/g)].length };
}

/**
 * Strokes between Chinese words. Two or more typed strokes are a dash ——; one in a chain of steps or between two places is
 * the connector —. 吐鲁番-哈密盆地 shows that a compound name may keep its hyphen, so one alone is only asked about.
 */
function* strokes(passage: Passage): Generator<Hit> {
  const { text } = passage;
  let done = 0;
  for (const { 0: quote, index: start } of STROKES.matchesIn(passage)) {
    const end = start + quote.length;
    if (start < done || !HAN.test(text.charAt(start - 1)) || !HAN_NEXT.test(text.charAt(end))) continue;
    const run = runAround(text, start);
    const hit = { passage, start, end, params: { quote } };
    if (quote.length > 1) yield { ...hit, suggestion: '——', certain: true, severity: 'error' };
    else if (run.links > 1) {
      const chain = text.slice(run.start, run.end);
      yield { ...hit, start: run.start, end: run.end, suggestion: chain.replace(STROKES.expression, '—') };
      done = run.end;
    } else if (explains(text, start, end)) yield { ...hit, suggestion: '——' };
    else yield { ...hit, suggestion: '—', certain: /[─━―－﹣–]/.test(quote), severity: quote === '-' ? 'hint' : 'warning' };
  }
}

/** A general noun stands before, and what follows is not its like. */
function explains(text: string, start: number, end: number): boolean {
  const { start: from, end: to, links } = runAround(text, start);
  if (links > 1) return false;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return GENERAL.test(before) && !after.startsWith(before.slice(-2)) && !/^[\u4e00-\u9fff]{1,4}$/.test(after);
}

const ONE_DASHES = new Pattern(/—+/g);

/** A single — where a dash —— explains: after a general noun, or before the subtitle of a title. */
function* shortDash(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { 0: quote, index: start } of ONE_DASHES.matchesIn(passage)) {
    const end = start + quote.length;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (quote.length > 2) yield { passage, start, end, params: { quote }, suggestion: '——', certain: true };
    if (quote.length !== 1 || !HAN.test(before) || !HAN_NEXT.test(after)) continue;
    const quoted = protectorOf(protectedIn(passage), start, end, ['quotation', 'title']);
    const { start: from, links } = runAround(text, start);
    const subtitle = quoted?.kind === 'title' && links === 1 && start - from > 3; // 《甲地—乙地公路规划》 connects two places
    if (subtitle || (!quoted && explains(text, start, end))) yield { passage, start, end, params: { quote }, suggestion: '——' };
  }
}

export const dashRules: readonly PassageRule[] = [
  { id: 'punctuation.connector', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.13', also: ['heading', 'section_heading'], patterns: [STROKES], find: strokes },
  { id: 'punctuation.short_dash', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.10', also: ['heading'], patterns: [ONE_DASHES], find: shortDash },
];
