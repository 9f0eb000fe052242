import type { CheckedBatch, CheckedCase, Passage } from '../passage';
import { findRepeats, shinglesOf, similarity, smallestShingles, type Owned, type Repeat } from '../repeats';
import type { BatchRule, CaseRule, Hit, Span } from '../rule';

/** Counted characters from which a repeat inside a case, or between cases, is shown. */
const INSIDE = 14;
const BETWEEN = 24;
const COUNTED = /[\u4e00-\u9fa5\dA-Za-z]/g;
/** Names are repeated rightly: titles of works, quoted names. A short one inside a phrase is a word of it. */
const NAMES = /《[^》]*》|“[^”]{5,}”|^“[^”]*”|“[^”]*”$|（以下简称[^）]*）/g;
const EDGE_LEFT = /^[，。；：、！？”’）》\s]+/;
/** 面。截至…: one character left of the sentence that is repeated. */
const LATE_START = /^[\u4e00-\u9fa5]{1,2}[，。；：]/;
const HALF_NUMBER = /^[\d.%％]+/;
const EDGE_RIGHT = /(?:[，；：、“‘（《\s]+|\d[\d.]*)$/;

interface Weighed extends Repeat {
  text: string;
  /** Counted characters outside names. */
  weight: number;
}

const weigh = (text: string): number => (text.replace(NAMES, '').replace(/《[^》]*$|^[^《]*》|“[^”]*$|^[^“]*”/g, '').match(COUNTED) ?? []).length;

/** Without marks at the edges: a repeat begins and ends with a word. */
function trimmed(repeat: Repeat): Weighed {
  const { passage, start, end } = repeat.second;
  const whole = passage.text.slice(start, end);
  const left = (EDGE_LEFT.exec(whole) ?? LATE_START.exec(whole) ?? HALF_NUMBER.exec(whole))?.[0].length ?? 0;
  const right = EDGE_RIGHT.exec(whole.slice(left))?.[0].length ?? 0;
  const cut = (span: Span): Span => ({ passage: span.passage, start: span.start + left, end: span.end - right });
  const text = whole.slice(left, whole.length - right);
  return { ...repeat, first: cut(repeat.first), second: cut(repeat.second), text, weight: weigh(text) };
}

const owned = (subject: CheckedCase, owner: number): Owned[] => subject.body.map((passage) => ({ passage, owner }));
const shown = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const isSentence = ({ passage, start, end }: Span): boolean => {
  const before = passage.text.charAt(start - 1);
  return (before === '' || /[。；！？]/.test(before)) && (end === passage.text.length || /[。；！？]/.test(passage.text.charAt(end - 1)) || /[。；！？]/.test(passage.text.charAt(end)));
};

/** Whether two places are so near that nobody tells one thing twice on purpose: one section, or paragraphs side by side. */
function isNear({ body }: CheckedCase, first: Passage, second: Passage): boolean {
  return first.section === second.section || Math.abs(body.indexOf(first) - body.indexOf(second)) === 1;
}

/**
 * The same words twice in a case: a sentence word for word is an error in one section and doubtful over two, where the account of
 * the beginning may come again among the results; a long clause is doubtful, a short one worth a look.
 */
function* insideCase(subject: CheckedCase): Generator<Hit> {
  for (const repeat of findRepeats(owned(subject, 0), INSIDE, () => true)) {
    const { first, second, text, weight } = trimmed(repeat);
    if (weight < INSIDE || subject.source.heading.includes(text)) continue;
    const whole = weight >= 20 && isSentence(first) && isSentence(second);
    const severity = whole && isNear(subject, first.passage, second.passage) ? 'error' : whole || weight >= BETWEEN ? 'warning' : 'hint';
    yield { ...second, params: { quote: shown(text), count: weight }, severity, related: [first] };
  }
}

/** The same words in two cases of a batch: one of them borrowed. What stands in three cases or more is a set phrase of the genre. */
function* betweenCases(subject: CheckedBatch): Generator<Hit> {
  const repeats = findRepeats(subject.cases.flatMap(owned), BETWEEN, (first, second) => first !== second);
  const owners = new Map<number, Set<number>>();
  for (const { block, firstOwner, secondOwner } of repeats) owners.set(block, (owners.get(block) ?? new Set([firstOwner])).add(secondOwner));
  for (const repeat of repeats) {
    const { first, second, text, weight } = trimmed(repeat);
    if (weight < BETWEEN || (owners.get(repeat.block)?.size ?? 0) > 2) continue;
    yield { ...second, params: { quote: shown(text), count: weight, other: first.passage.caseNumber ?? 0 }, severity: weight >= 40 ? 'warning' : 'hint', related: [first] };
  }
}

interface Sketched extends Span {
  owner: number;
  text: string;
  sketch: readonly number[];
  /** All its hashes, made where it is compared. */
  shingles?: Int32Array;
}

/** Of every sentence the smallest hashes: two sentences that share half their text share some of these (min-wise hashing). */
const SKETCH = 8;
/** A sentence of fewer hashes is too short to be told from a set phrase. */
const LEAST_HASHES = 10;

function sentencesOf({ cases }: CheckedBatch): Sketched[] {
  const sentences: Sketched[] = [];
  for (const [owner, { body }] of cases.entries()) {
    for (const passage of body) {
      for (const { text, start, end } of passage.sentences) {
        const smallest = text.length < 14 ? [] : smallestShingles(text, LEAST_HASHES);
        if (smallest.length === LEAST_HASHES) sentences.push({ passage, start, end, owner, text, sketch: smallest.slice(0, SKETCH) });
      }
    }
  }
  return sentences;
}

const hashesOf = (sentence: Sketched): Int32Array => (sentence.shingles ??= shinglesOf(sentence.text));

/** Sentences of two cases that differ in a few words only. */
function* alikeSentences(subject: CheckedBatch): Generator<Hit> {
  const sketched = new Map<number, Sketched[]>();
  for (const sentence of sentencesOf(subject)) {
    const shared = new Map<Sketched, number>();
    for (const hash of sentence.sketch) {
      const others = sketched.get(hash);
      if (!others) sketched.set(hash, [sentence]);
      else {
        // A shingle of many sentences is a set phrase.
        if (others.length < 6) for (const other of others) if (other.owner !== sentence.owner) shared.set(other, (shared.get(other) ?? 0) + 1);
        others.push(sentence);
      }
    }
    const other = [...shared].find(([each, count]) => count > 1 && similarity(hashesOf(each), hashesOf(sentence)) >= 0.5)?.[0];
    if (other) yield { passage: sentence.passage, start: sentence.start, end: sentence.end, params: { other: other.passage.caseNumber ?? 0 }, related: [{ passage: other.passage, start: other.start, end: other.end }] };
  }
}

export const verbatimRules: readonly (CaseRule | BatchRule)[] = [
  { id: 'repetition.inside_case', scope: 'case', severity: 'warning', source: '《图书编校质量差错认定细则》内容重复', find: insideCase },
  { id: 'repetition.between_cases', scope: 'batch', severity: 'warning', source: '征集活动原创要求；查重', find: betweenCases },
  { id: 'repetition.alike_sentence', scope: 'batch', severity: 'hint', source: '征集活动原创要求；查重', find: alikeSentences },
];
