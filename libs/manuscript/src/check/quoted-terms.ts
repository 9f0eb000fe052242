import type { CheckedCase, Passage } from './passage';
import { Pattern } from './pattern';
import type { Span } from './rule';

/** A phrase in quotation marks, or two set side by side (“扩中”“提低”), with its place. */
export interface QuotedTerm extends Span {
  /** As printed, marks and all: “扩中”“提低”. */
  printed: string;
  /** Between the marks. */
  inner: string;
  /** Letters and figures only: what two printings of one phrase agree in. */
  key: string;
  caseNumber: number | null;
}

const TERM = new Pattern(/“[^“”，。；：]{2,12}”(?:、?“[^“”，。；：]{2,4}”)?|“[^“”。；：]{2,24}”/g);
const IS_MARK = /[^\p{L}\p{N}+]/gu;

const HAN_ONLY = /^[\u4e00-\u9fff]+$/;

export const termKey = (text: string): string => (HAN_ONLY.test(text) ? text : text.replace(IS_MARK, ''));

function* termsOf(passage: Passage, caseNumber: number | null): Generator<QuotedTerm> {
  for (const match of TERM.matchesIn(passage)) {
    const [printed] = match;
    const place = { passage, start: match.index, end: match.index + printed.length, caseNumber };
    const inner = printed.slice(1, -1);
    yield { ...place, printed, inner, key: termKey(inner) };
    if (!inner.includes('“')) continue;
    const parts = printed.split(/(?<=”)、?(?=“)/);
    let from = match.index;
    for (const part of parts) {
      const start = passage.text.indexOf(part, from);
      yield { passage, start, end: start + part.length, caseNumber, printed: part, inner: part.slice(1, -1), key: termKey(part) };
      from = start + part.length;
    }
  }
}

const known = new WeakMap<CheckedCase, readonly QuotedTerm[]>();

/** Every quoted phrase of a case's running text, in order; made once for all rules. */
export function quotedTerms(subject: CheckedCase): readonly QuotedTerm[] {
  const terms = known.get(subject) ?? subject.body.flatMap((passage) => [...termsOf(passage, subject.number)]);
  known.set(subject, terms);
  return terms;
}

/** The terms by a property of theirs, in order of first place. */
export function groupedBy(terms: Iterable<QuotedTerm>, of: (term: QuotedTerm) => string): Map<string, QuotedTerm[]> {
  const groups = new Map<string, QuotedTerm[]>();
  for (const term of terms) {
    const group = groups.get(of(term));
    if (group) group.push(term);
    else groups.set(of(term), [term]);
  }
  return groups;
}

/** A term as printed; whether 、 stands between two quotations side by side is a matter of punctuation, not of the term. */
export const printing = ({ printed }: QuotedTerm): string => printed.replaceAll('”、“', '”“');

export const spanOf = ({ passage, start, end }: Span): Span => ({ passage, start, end });

const NUMERALS = /[一二三四五六七八九十百千两双多0-9０-９]/;

/** Keys with one character blotted out, so that phrases that differ in one place meet: 一老一□. */
export function* blotted(key: string): Generator<{ pattern: string; character: string }> {
  for (let at = 0; at < key.length; at += 1) yield { pattern: `${key.slice(0, at)}□${key.slice(at + 1)}`, character: key.charAt(at) };
}

/** Whether a character counts something: 三治融合 beside 四治融合 are two things. */
export const isNumeral = (character: string): boolean => NUMERALS.test(character);
