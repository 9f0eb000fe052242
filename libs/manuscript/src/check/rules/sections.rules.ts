import type { CheckSettings } from '@huibian/contracts';
import { chineseNumeral, numeralValue } from '../../chinese-numeral';
import type { CheckedCase, Passage } from '../passage';
import type { CaseRule, Hit } from '../rule';

const HEADING = /^([一二三四五六七八九十]{1,3})?(\s*[、，,.．：:]?\s*)(.*)$/;

/** A section heading taken apart: 一 | 、 | 基本情况. */
interface ReadHeading {
  passage: Passage;
  ordinal: string;
  mark: string;
  words: string;
}

function readHeading(text: string): Omit<ReadHeading, 'passage'> {
  const [, ordinal = '', mark = '', words = ''] = HEADING.exec(text) ?? [];
  // A mark at the end is told by the rule of titles.
  return { ordinal, mark, words: words.replace(/[。，；：、,.;:\s]+$/, '') };
}

const headingsOf = (subject: CheckedCase): ReadHeading[] => subject.passages.filter(({ role }) => role === 'section_heading').map((passage) => ({ passage, ...readHeading(passage.text) }));

/** Whether the case has as many sections as the campaign asks: only then does a heading's place say which one it is. */
const isComplete = (headings: readonly ReadHeading[], { headings: expected }: CheckSettings): boolean => headings.length === expected.length;

function* ordinals(subject: CheckedCase, settings: CheckSettings): Generator<Hit> {
  const headings = headingsOf(subject);
  for (const [index, { passage, ordinal }] of headings.entries()) {
    const right = chineseNumeral(index + 1);
    const asks = readHeading(settings.headings[index] ?? '一、').ordinal !== '';
    if (!asks || numeralValue(ordinal) === index + 1) continue;
    const repeated = headings.slice(0, index).find((each) => each.ordinal === ordinal && ordinal !== '');
    const related = repeated ? [{ passage: repeated.passage, start: 0, end: ordinal.length }] : [];
    const whole = ordinal === '' ? { start: 0, end: passage.text.length, suggestion: `${right}、${passage.text.trim()}` } : { start: 0, end: ordinal.length, suggestion: right };
    yield { passage, ...whole, certain: isComplete(headings, settings), params: { found: ordinal || passage.text, right }, related };
  }
}

function* marks(subject: CheckedCase): Generator<Hit> {
  for (const { passage, ordinal, mark } of headingsOf(subject)) {
    if (ordinal === '' || mark === '、') continue;
    yield { passage, start: 0, end: ordinal.length + mark.length, suggestion: `${ordinal}、`, certain: true, params: { found: `${ordinal}${mark}`, right: `${ordinal}、` } };
  }
}

/** Headings other than those of the campaign. Where nobody set any, none are expected: a case that stands alone has its own. */
function* words(subject: CheckedCase, settings: CheckSettings): Generator<Hit> {
  const headings = headingsOf(subject);
  if (!isComplete(headings, settings)) return;
  for (const [index, { passage, ordinal, mark, words: found }] of headings.entries()) {
    const right = readHeading(settings.headings[index] ?? '').words;
    if (right === '' || found === right) continue;
    const start = ordinal.length + mark.length;
    yield { passage, start, end: start + found.length, suggestion: right, params: { found, right } };
  }
}

/** Sections the campaign asks for and the case does not have, told at the last heading there is. */
function* missing(subject: CheckedCase, settings: CheckSettings): Generator<Hit> {
  const headings = headingsOf(subject);
  if (headings.length === 0 || settings.headings.length === 0 || isComplete(headings, settings)) return;
  const present = new Set(headings.map((heading) => heading.words));
  const lost = settings.headings.filter((heading) => !present.has(readHeading(heading).words));
  const last = headings.at(-1)?.passage;
  if (last) yield { passage: last, start: 0, end: last.text.length, params: { count: headings.length, expected: settings.headings.length, lost: lost.join('、') || settings.headings.join('、') } };
}

/** Running text before the first section: the genre has none. Shown by its first sentence. */
function* preamble(subject: CheckedCase, settings: CheckSettings): Generator<Hit> {
  if (settings.headings.length === 0 || !subject.passages.some(({ role }) => role === 'section_heading')) return;
  for (const passage of subject.passages.filter(({ role }) => role === 'preamble')) {
    yield { passage, start: 0, end: passage.sentences[0]?.end ?? passage.text.length, params: { first: settings.headings[0] ?? '' } };
  }
}

const SOURCE = '征集通知的体例：节标题由活动设定；党政机关公文格式 GB/T 9704—2012 7.3.3';

export const sectionRules: readonly CaseRule[] = [
  { id: 'structure.heading_ordinal', scope: 'case', severity: 'error', source: SOURCE, find: ordinals },
  { id: 'structure.heading_mark', scope: 'case', severity: 'error', source: SOURCE, find: marks },
  { id: 'structure.heading_words', scope: 'case', severity: 'error', source: SOURCE, find: words },
  { id: 'structure.section_missing', scope: 'case', severity: 'warning', source: SOURCE, find: missing },
  { id: 'structure.preamble', scope: 'case', severity: 'warning', source: SOURCE, find: preamble },
];
