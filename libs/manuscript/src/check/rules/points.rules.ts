import { chineseNumeral, numeralValue } from '../../chinese-numeral';
import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import type { CaseRule, Hit, PassageRule, Span } from '../rule';

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const POINT = new RegExp(`^(${NUMERAL})(?:是|要)`);
const OTHER_POINT = new RegExp(`^(?:[（(](${NUMERAL}|\\d{1,2})[）)]|(\\d{1,2})[.．、](?!\\d)|第(${NUMERAL})[，、]|(${NUMERAL})、)`);
const INLINE = new Pattern(new RegExp(`([。；：，、])(${NUMERAL})是`, 'g'));
/** How many points a section of practices or effects has in this genre. */
const USUAL_POINTS = 3;

interface Point {
  passage: Passage;
  ordinal: string;
  value: number;
}

const pointOf = (passage: Passage): Point | undefined => {
  const ordinal = POINT.exec(passage.text)?.[1];
  const value = numeralValue(ordinal ?? '');
  return ordinal === undefined || value === undefined ? undefined : { passage, ordinal, value };
};

/** The paragraphs of each section in order, with the section's place. */
function sectionsOf(subject: CheckedCase): { section: number; paragraphs: Passage[] }[] {
  const sections: { section: number; paragraphs: Passage[] }[] = [];
  for (const passage of subject.body) {
    if (passage.section === undefined) continue;
    const open = sections.at(-1);
    if (open?.section === passage.section) open.paragraphs.push(passage);
    else sections.push({ section: passage.section, paragraphs: [passage] });
  }
  return sections;
}

/** Whether the points before are told in running text: …：一是…；二是… */
const tellsInline = (passage: Passage | undefined): boolean => passage !== undefined && /[。；：，]一是/.test(passage.text);

function* sequence(subject: CheckedCase): Generator<Hit> {
  for (const { paragraphs } of sectionsOf(subject)) {
    const points = paragraphs.map(pointOf);
    let before = 0;
    // 一是…；二是… in one paragraph and 三是… in the next go on from each other.
    let inside = 0;
    for (const [index, point] of points.entries()) {
      if (!point) {
        if (tellsInline(paragraphs[index])) before = Number.NaN;
        continue;
      }
      const { passage, ordinal, value } = point;
      const restarts = value === 1 && index > 0 && !points[index - 1];
      const right = before + 1;
      if (!Number.isNaN(before) && value !== right && value !== inside + 1 && !restarts) {
        const next = points[index + 1];
        const [suggestion, certain] = [chineseNumeral(right), next === undefined || next.value === right + 1];
        yield { passage, start: 0, end: ordinal.length, suggestion, certain, params: { found: ordinal, right: suggestion }, related: unnumbered(paragraphs[index - 1], points[index - 1]) };
      }
      before = value;
      inside = lastInline(passage) ?? value;
    }
  }
}

/** The paragraph before a point that goes on too far: where it has no ordinal, its own was probably lost. */
const unnumbered = (passage: Passage | undefined, point: Point | undefined): Span[] => (passage && !point ? [{ passage, start: 0, end: passage.sentences[0]?.end ?? passage.text.length }] : []);

const lastInline = (passage: Passage): number | undefined => [...INLINE.matchesIn(passage)].map((match) => numeralValue(match[2] ?? '')).at(-1);

/** （一）…（二）…（四）, 1. … 3.: each style of ordinal goes on by one, or begins anew. What begins in the middle may go on from elsewhere. */
function* otherSequence(subject: CheckedCase): Generator<Hit> {
  for (const { paragraphs } of sectionsOf(subject)) {
    const last = new Map<string, number>();
    for (const passage of paragraphs) {
      const match = OTHER_POINT.exec(passage.text);
      const ordinal = match?.slice(1).find((group) => group !== undefined) ?? '';
      const value = numeralValue(ordinal) ?? Number(ordinal);
      if (!match || !Number.isInteger(value)) continue;
      const style = match[0].replace(ordinal, '').replace(/[(（]/, '（').replace(/[．、，]/, '.') + (/\d/.test(ordinal) ? '1' : '一');
      const before = last.get(style);
      last.set(style, value);
      if (before === undefined || value === 1 || value === before + 1) continue;
      const right = /\d/.test(ordinal) ? String(before + 1) : chineseNumeral(before + 1);
      const start = match[0].indexOf(ordinal);
      yield { passage, start, end: start + ordinal.length, suggestion: right, params: { found: match[0], right: match[0].replace(ordinal, right) } };
    }
  }
}

/** The same inside a paragraph: …：一是…；三是… A list that begins otherwise than with 一是 may go on from elsewhere. */
function* inlineSequence(passage: Passage): Generator<Hit> {
  let before: number | undefined;
  for (const match of INLINE.matchesIn(passage)) {
    const [, mark = '', ordinal = ''] = match;
    const value = numeralValue(ordinal) ?? 0;
    if (value !== 1 && before !== undefined && value !== before + 1) {
      const right = chineseNumeral(before + 1);
      yield { passage, start: match.index + mark.length, end: match.index + mark.length + ordinal.length, suggestion: right, params: { found: ordinal, right } };
    }
    before = value === 1 ? 1 : before === undefined ? undefined : value;
  }
}

/** 一、 inside the section 二、: the points of a section are not numbered like the sections. */
function* levels(subject: CheckedCase): Generator<Hit> {
  const numbered = subject.passages.some(({ role, text }) => role === 'section_heading' && LIKE_SECTION.test(text));
  if (!numbered) return;
  for (const { paragraphs } of sectionsOf(subject)) {
    const [hit, ...related] = paragraphs.flatMap((passage) => {
      const found = LIKE_SECTION.exec(passage.text)?.[0];
      return found === undefined ? [] : [{ passage, start: 0, end: found.length, found }];
    });
    if (hit) yield { passage: hit.passage, start: hit.start, end: hit.end, related, params: { found: hit.found, right: `（${hit.found.slice(0, -1)}）` } };
  }
}

const LIKE_SECTION = new RegExp(`^${NUMERAL}、`);

function* few(subject: CheckedCase): Generator<Hit> {
  for (const { section, paragraphs } of sectionsOf(subject)) {
    const heading = subject.passages.find((passage) => passage.role === 'section_heading' && passage.section === section);
    const count = paragraphs.filter((passage) => pointOf(passage) ?? OTHER_POINT.test(passage.text)).length;
    // Paragraphs without any number are another form, and as many as points would be.
    if (section === 0 || !heading || count >= USUAL_POINTS || (count === 0 && paragraphs.length >= USUAL_POINTS) || paragraphs.some(tellsInline)) continue;
    // The paragraphs without an ordinal among those that have one.
    const related = count === 0 ? [] : paragraphs.flatMap((passage) => (OTHER_POINT.test(passage.text) ? [] : unnumbered(passage, pointOf(passage))));
    yield { passage: heading, start: 0, end: heading.text.length, params: { count, usual: USUAL_POINTS }, related };
  }
}

/** The 一是 of a list of its own inside a point, or undefined. One behind a comma that no 二是 follows may be no ordinal. */
function innerFirst(passage: Passage): Span | undefined {
  const inline = [...INLINE.matchesIn(passage)];
  const first = inline.findIndex((match) => match[2] === '一');
  const match = inline[first];
  const isAlone = inline.length === 1 && /[。；：]/.test(match?.[1] ?? '');
  return match && (isAlone || inline[first + 1]?.[2] === '二') ? { passage, start: match.index + 1, end: match.index + match[0].length } : undefined;
}

/** Lists inside points, told once a section: they are one habit of its writer. */
function* nested(subject: CheckedCase): Generator<Hit> {
  for (const { paragraphs } of sectionsOf(subject)) {
    const points = paragraphs.map(pointOf).filter((point) => point !== undefined);
    const [hit, ...related] = points.map(({ passage }) => innerFirst(passage)).filter((span) => span !== undefined);
    if (hit) yield { ...hit, related, params: { outer: hit.passage.text.slice(0, 2) } };
  }
}

/** One list in two styles: 一是…，二是…，then （三）…. A list inside a point of another style is none of this. */
function* styles(subject: CheckedCase): Generator<Hit> {
  for (const { paragraphs } of sectionsOf(subject)) {
    for (const [index, passage] of paragraphs.entries()) {
      const before = paragraphs[index - 1];
      const match = OTHER_POINT.exec(passage.text);
      const point = before && pointOf(before);
      if (!match || !point) continue;
      const digits = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
      if ((numeralValue(digits) ?? Number(digits)) !== point.value + 1) continue;
      yield { passage, start: 0, end: match[0].length, suggestion: `${chineseNumeral(point.value + 1)}是`, params: { found: match[0], usual: `${point.ordinal}是` }, related: [{ passage: point.passage, start: 0, end: point.ordinal.length + 1 }] };
    }
  }
}

/** Text before the first point of a section that is told in points. */
function* leads(subject: CheckedCase): Generator<Hit> {
  for (const { section, paragraphs } of sectionsOf(subject)) {
    const first = paragraphs[0];
    const points = paragraphs.filter((passage) => pointOf(passage)).length;
    if (section === 0 || !first || points < 2 || pointOf(first) || OTHER_POINT.test(first.text)) continue;
    yield { passage: first, start: 0, end: first.sentences[0]?.end ?? first.text.length };
  }
}

const PAIRED_LEAD = /^[一二三四五六七八九十]{1,3}是[^，、。；：“”《》]{2,6}([，、])[^，、。；：“”《》]{2,6}(?=[，。：])/;

/** Leads of one section that open with two phrases side by side, some parted by ，, some by 、. The later other one is shown. */
function* leadMarks(subject: CheckedCase): Generator<Hit> {
  for (const { paragraphs } of sectionsOf(subject)) {
    const pairs = paragraphs.flatMap((passage) => {
      const match = PAIRED_LEAD.exec(passage.text);
      const mark = match?.[1] ?? '';
      const [left = '', right = ''] = (match?.[0] ?? '').replace(POINT, '').split(mark);
      // Only phrases of one length stand side by side as parallels.
      return match && left.length === right.length ? [{ passage, mark, at: match[0].indexOf(mark) }] : [];
    });
    const first = pairs[0];
    const other = pairs.find(({ mark }) => mark !== first?.mark);
    if (first && other) yield { passage: other.passage, start: other.at, end: other.at + 1, params: { found: other.mark, usual: first.mark }, related: [{ passage: first.passage, start: first.at, end: first.at + 1 }] };
  }
}

const LEAD = /^[一二三四五六七八九十]{1,3}[是要]([^。：；！？]{4,36})([。：；])/;

interface Lead extends Span {
  words: readonly string[];
  mark: string;
}

function leadOf(passage: Passage): Lead | undefined {
  const match = LEAD.exec(passage.text);
  // A list behind the mark asks for its colon.
  if (!match || /^(?:一|第一|首先|①|（一）|1[.．、])/.test(passage.text.slice(match[0].length))) return undefined;
  return { passage, start: match[0].length - 1, end: match[0].length, words: (match[1] ?? '').split('，'), mark: match[2] ?? '' };
}

const isParallel = (one: Lead, other: Lead): boolean => one.words.length === other.words.length && one.words.every((words, at) => Math.abs(words.length - (other.words[at]?.length ?? 0)) <= 3);

/** Leads of one section built alike that all end in one mark, but for one. */
function* leadEnds(subject: CheckedCase): Generator<Hit> {
  for (const { paragraphs } of sectionsOf(subject)) {
    const leads = paragraphs.flatMap((passage) => leadOf(passage) ?? []);
    const counts = new Map<string, number>();
    for (const { mark } of leads) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const [odd, ...more] = leads.filter(({ mark }) => counts.get(mark) === 1);
    const others = leads.filter((lead) => lead !== odd);
    const [usual] = others;
    if (!odd || more.length > 0 || others.length < 2 || !usual || others.some((lead) => lead.mark !== usual.mark || !isParallel(lead, odd))) continue;
    yield { passage: odd.passage, start: odd.start, end: odd.end, suggestion: usual.mark, params: { found: odd.mark, usual: usual.mark }, related: [{ passage: usual.passage, start: usual.start, end: usual.end }] };
  }
}

const SOURCE = '征集通知的体例：主要做法、实施成效以“一是……二是……”分点';

export const pointRules: readonly (CaseRule | PassageRule)[] = [
  { id: 'structure.point_sequence', scope: 'case', severity: 'error', source: SOURCE, find: sequence },
  { id: 'structure.other_sequence', scope: 'case', severity: 'error', source: '《党政机关公文格式》GB/T 9704—2012 7.3.3', find: otherSequence },
  { id: 'structure.inline_sequence', scope: 'passage', severity: 'warning', source: SOURCE, find: inlineSequence },
  { id: 'structure.level', scope: 'case', severity: 'warning', source: '《党政机关公文格式》GB/T 9704—2012 7.3.3', find: levels },
  { id: 'structure.points_few', scope: 'case', severity: 'hint', source: SOURCE, find: few },
  { id: 'structure.point_nested', scope: 'case', severity: 'warning', source: SOURCE, find: nested },
  { id: 'structure.point_style', scope: 'case', severity: 'warning', source: SOURCE, find: styles },
  { id: 'structure.lead_paragraph', scope: 'case', severity: 'hint', source: SOURCE, find: leads },
  { id: 'structure.lead_marks', scope: 'case', severity: 'hint', source: SOURCE, find: leadMarks },
  { id: 'structure.lead_end', scope: 'case', severity: 'warning', source: SOURCE, find: leadEnds },
];
