import type { CheckedBatch, CheckedCase, Passage } from '../passage';
import type { BatchRule, CaseRule, Hit, Span } from '../rule';

/** Characters of a window; every repeat of at least this many is found. */
const WINDOW = 14;
const BETWEEN_CASES = 24;
const COUNTED = /[\u4e00-\u9fa5\dA-Za-z]/g;
/** Names are repeated rightly: titles of works, quoted names. */
const NAMES = /《[^》]*》|“[^”]*”|（以下简称[^）]*）/g;
const EDGE_LEFT = /^[，。；：、！？”’）》\s]+/;
const EDGE_RIGHT = /[，；：、“‘（《\s]+$/;

interface Repeat {
  first: Span;
  second: Span;
  text: string;
  /** Counted characters outside names. */
  weight: number;
}

const weigh = (text: string): number => (text.replace(NAMES, '').replace(/《[^》]*$|^[^《]*》|“[^”]*$|^[^“]*”/g, '').match(COUNTED) ?? []).length;

/** Without marks at the edges: a repeat begins and ends with a word. */
function trimmed(repeat: Omit<Repeat, 'text' | 'weight'>): Repeat {
  const { passage, start, end } = repeat.second;
  const whole = passage.text.slice(start, end);
  const left = EDGE_LEFT.exec(whole)?.[0].length ?? 0;
  const right = EDGE_RIGHT.exec(whole.slice(left))?.[0].length ?? 0;
  const cut = (span: Span): Span => ({ passage: span.passage, start: span.start + left, end: span.end - right });
  const text = whole.slice(left, whole.length - right);
  return { first: cut(repeat.first), second: cut(repeat.second), text, weight: weigh(text) };
}

type Index = Map<string, { passage: Passage; at: number; owner: number }>;

/** How far two places agree from here on; a repeat never runs into itself. */
function agreement(a: Passage, at: number, b: Passage, bAt: number): number {
  let length = 0;
  const most = a === b ? Math.abs(bAt - at) : Infinity;
  while (length < most && at + length < a.text.length && bAt + length < b.text.length && a.text.charAt(at + length) === b.text.charAt(bAt + length)) length += 1;
  return length;
}

/** Every repeat of a passage with what was read before, and then the passage joins what was read. */
function* repeatsWith(index: Index, passage: Passage, owner: number, isOther: (owner: number) => boolean): Generator<Repeat> {
  const { text } = passage;
  let done = 0;
  for (let at = 0; at + WINDOW <= text.length; at += 1) {
    const window = text.slice(at, at + WINDOW);
    const known = index.get(window);
    if (!known) index.set(window, { passage, at, owner });
    else if (at >= done && isOther(known.owner)) {
      const length = agreement(known.passage, known.at, passage, at);
      if (length >= WINDOW) {
        done = at + length;
        yield trimmed({ first: { passage: known.passage, start: known.at, end: known.at + length }, second: { passage, start: at, end: at + length } });
      }
    }
  }
}

const isSentence = ({ passage, start, end }: Span): boolean => {
  const before = passage.text.charAt(start - 1);
  return (before === '' || /[。；！？]/.test(before)) && (end === passage.text.length || /[。；！？]/.test(passage.text.charAt(end - 1)) || /[。；！？]/.test(passage.text.charAt(end)));
};

/** The same words twice in a case: a sentence word for word is an error, a long clause is doubtful, a short one worth a look. */
function* insideCase(subject: CheckedCase): Generator<Hit> {
  const index: Index = new Map();
  for (const passage of subject.body) {
    for (const { first, second, text, weight } of repeatsWith(index, passage, 0, () => true)) {
      if (weight < WINDOW || subject.source.heading.includes(text)) continue;
      const severity = weight >= 20 && isSentence(first) && isSentence(second) ? 'error' : weight >= BETWEEN_CASES ? 'warning' : 'hint';
      yield { ...second, params: { quote: text.length > 24 ? `${text.slice(0, 24)}…` : text, count: weight }, severity, related: [first] };
    }
  }
}

/** Windows that stand in three cases or more are set phrases of the genre. */
function setPhrases(subject: CheckedBatch): Set<string> {
  const owners = new Map<string, number>();
  const common = new Set<string>();
  subject.cases.forEach(({ body }, owner) => {
    const seen = new Set<string>();
    for (const { text } of body) {
      for (let at = 0; at + WINDOW <= text.length; at += 1) seen.add(text.slice(at, at + WINDOW));
    }
    for (const window of seen) {
      const code = owners.get(window);
      if (code === undefined) owners.set(window, owner);
      else if (code >= 0) owners.set(window, -1);
      else common.add(window);
    }
  });
  return common;
}

const isSetPhrase = (text: string, common: ReadonlySet<string>): boolean => {
  let shared = 0;
  for (let at = 0; at + WINDOW <= text.length; at += 1) if (common.has(text.slice(at, at + WINDOW))) shared += 1;
  return shared * 2 > text.length - WINDOW;
};

/** The same words in two cases of a batch, outside the set phrases: one of them borrowed. */
function* betweenCases(subject: CheckedBatch): Generator<Hit> {
  const common = setPhrases(subject);
  const index: Index = new Map();
  for (const [owner, { body }] of subject.cases.entries()) {
    for (const passage of body) {
      for (const { first, second, text, weight } of repeatsWith(index, passage, owner, (other) => other !== owner)) {
        if (weight < BETWEEN_CASES || isSetPhrase(text, common)) continue;
        yield { ...second, params: { quote: text.length > 24 ? `${text.slice(0, 24)}…` : text, count: weight, other: first.passage.caseNumber ?? 0 }, severity: weight >= 40 ? 'warning' : 'hint', related: [first] };
      }
    }
  }
}

const SHINGLE = 3;
const shinglesOf = (text: string): Set<string> => {
  const bare = text.replace(/^[一二三四五六七八九十]+是/, '').replace(/[^\u4e00-\u9fa5]/g, '');
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= bare.length; at += 1) shingles.add(bare.slice(at, at + SHINGLE));
  return shingles;
};

interface Shingled extends Span {
  owner: number;
  shingles: Set<string>;
}

function sentencesOf(subject: CheckedBatch): Shingled[] {
  return subject.cases.flatMap(({ body }, owner) =>
    body.flatMap((passage) => passage.sentences.map(({ text, start, end }) => ({ passage, start, end, owner, shingles: shinglesOf(text) })).filter(({ shingles }) => shingles.size >= 10 && shingles.size <= 200)),
  );
}

const similarity = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
};

/** Sentences of two cases that differ in a few words only; compared are those that share rare shingles, so the work stays linear. */
function* alikeSentences(subject: CheckedBatch): Generator<Hit> {
  const byShingle = new Map<string, number[]>();
  const sentences = sentencesOf(subject);
  sentences.forEach(({ shingles }, at) => {
    for (const shingle of shingles) {
      const list = byShingle.get(shingle);
      if (!list) byShingle.set(shingle, [at]);
      else if (list.length < 5) list.push(at);
    }
  });
  for (const [at, sentence] of sentences.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of sentence.shingles) {
      const list = byShingle.get(shingle) ?? [];
      if (list.length < 5) for (const other of list) if (other < at && sentences[other]?.owner !== sentence.owner) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [index, count] of shared) {
      const other = sentences[index];
      if (!other || count < 4 || similarity(sentence.shingles, other.shingles) < 0.5) continue;
      yield { passage: sentence.passage, start: sentence.start, end: sentence.end, params: { other: other.passage.caseNumber ?? 0 }, related: [{ passage: other.passage, start: other.start, end: other.end }] };
      break;
    }
  }
}

export const verbatimRules: readonly (CaseRule | BatchRule)[] = [
  { id: 'repetition.inside_case', scope: 'case', severity: 'warning', source: '《图书编校质量差错认定细则》内容重复', find: insideCase },
  { id: 'repetition.between_cases', scope: 'batch', severity: 'warning', source: '征集活动原创要求；查重', find: betweenCases },
  { id: 'repetition.alike_sentence', scope: 'batch', severity: 'hint', source: '征集活动原创要求；查重', find: alikeSentences },
];
