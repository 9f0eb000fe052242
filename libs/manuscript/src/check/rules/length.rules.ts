import { countWordsOf } from '../../word-count';
import type { CheckedBatch, CheckedCase, Passage } from '../passage';
import type { BatchRule, CaseRule, Hit, Span } from '../rule';

interface Counts {
  total: number;
  sections: readonly number[];
}

const counted = new WeakMap<CheckedCase, Counts>();

/** Word's 字数 of preamble, headings and paragraphs: what the editor shows and the limit asks; counted once. */
function countsOf(subject: CheckedCase): Counts {
  const known = counted.get(subject);
  if (known) return known;
  const { preamble, sections } = subject.source;
  const words = (texts: readonly string[]): number => countWordsOf(texts).withPunctuation;
  const each = sections.map(({ paragraphs }) => words(paragraphs));
  const headings = words(sections.filter(({ paragraphs }) => paragraphs.length > 0).map(({ heading }) => heading));
  const counts = { total: words(preamble) + headings + each.reduce((a, b) => a + b, 0), sections: each };
  counted.set(subject, counts);
  return counts;
}

const wordsOf = (subject: CheckedCase): number => countsOf(subject).total;

const headingOf = ({ passages }: CheckedCase, section?: number): Passage | undefined =>
  passages.find(({ role, section: at }) => (section === undefined ? role === 'heading' : role === 'section_heading' && at === section)) ?? passages[0];

/** On the heading, with the text it is said of. */
function* onHeading(passage: Passage | undefined, params: Record<string, string | number>, related: readonly Span[] = []): Generator<Hit> {
  if (passage) yield { passage, start: 0, end: passage.text.length, params, related };
}

/** Of a section that is too long the first sentence shows where it begins; one that is too short shows as a whole. */
function shownOf(paragraphs: readonly Passage[], isShort: boolean): Span[] {
  if (isShort) return paragraphs.map((passage) => ({ passage, start: 0, end: passage.text.length }));
  return paragraphs.slice(0, 1).map((passage) => ({ passage, start: 0, end: passage.sentences[0]?.end ?? passage.text.length }));
}

const caseWords: CaseRule = {
  id: 'length.case_words', scope: 'case', severity: 'error', source: '征集活动的篇幅要求',
  *find(subject, { wordsMin, wordsMax }) {
    if (wordsMin === null && wordsMax === null) return;
    const count = wordsOf(subject);
    const bounds = wordsMin !== null && wordsMax !== null ? `${wordsMin}—${wordsMax}` : wordsMax !== null ? `≤${wordsMax}` : `≥${wordsMin}`;
    if (count < (wordsMin ?? 0) || count > (wordsMax ?? Infinity)) yield* onHeading(headingOf(subject), { count, bounds });
  },
};

/**
 * The share of a case each of the three customary sections takes: between the 3rd and the 97th of a hundred published
 * cases, rounded outwards. Learned as data from one published batch of 71 cases.
 */
const usualShares: readonly (readonly [number, number])[] = [
  [6, 27],
  [35, 67],
  [17, 49],
];
/** Shorter drafts are unfinished; their proportions say nothing. */
const FINISHED_WORDS = 600;

const sectionShares: CaseRule = {
  id: 'length.section_share', scope: 'case', severity: 'hint', source: '已印案例的篇幅分布',
  *find(subject) {
    const { sections } = subject.source;
    const total = wordsOf(subject);
    if (sections.length !== usualShares.length || total < FINISHED_WORDS) return;
    for (const [at, section] of sections.entries()) {
      const count = countsOf(subject).sections[at] ?? 0;
      const share = Math.round((count * 100) / total);
      const [low, high] = usualShares[at] ?? [0, 100];
      if (share < low || share > high) yield* onHeading(headingOf(subject, at), { section: section.heading, count, share, usual: `${low}%—${high}%` }, shownOf(subject.body.filter((passage) => passage.section === at), share < low));
    }
  },
};

/** Fewer cases have no spread to speak of. */
const CASES_MIN = 8;

const quartiles = (sorted: readonly number[]): [number, number] => [sorted[Math.floor(sorted.length / 4)] ?? 0, sorted[Math.floor((sorted.length * 3) / 4)] ?? 0];

/** Beyond 1.5 × IQR of the batch (Tukey's fences). */
function* outliers(subject: CheckedBatch): Generator<Hit> {
  if (subject.cases.length < CASES_MIN) return;
  const counts = subject.cases.map(wordsOf);
  const [low, high] = quartiles([...counts].sort((a, b) => a - b));
  const margin = Math.max(high - low, high / 20) * 1.5;
  for (const [at, entry] of subject.cases.entries()) {
    const count = counts[at] ?? 0;
    if (count < low - margin || count > high + margin) yield* onHeading(headingOf(entry), { count, usual: `${Math.round(low - margin)}—${Math.round(high + margin)}` });
  }
}

export const lengthRules: readonly (CaseRule | BatchRule)[] = [caseWords, sectionShares, { id: 'length.batch_outlier', scope: 'batch', severity: 'hint', source: '同批案例的篇幅分布', find: outliers }];
