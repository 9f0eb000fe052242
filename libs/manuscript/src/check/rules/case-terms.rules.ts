import { readAloud, type CheckedCase } from '../passage';
import { isQuoted } from '../protected-spans';
import { blotted, groupedBy, isNumeral, printing, quotedTerms, spanOf, type QuotedTerm } from '../quoted-terms';
import type { CaseRule, Hit, Span } from '../rule';

const LONG_ENOUGH = 4;

/** One phrase printed with other marks inside it: “甲、乙” and “甲，乙”. The rarer printings are shown. */
function* marks(subject: CheckedCase): Generator<Hit> {
  for (const terms of groupedBy(quotedTerms(subject), ({ key }) => key).values()) {
    const printings = [...groupedBy(terms, printing).values()].sort((a, b) => b.length - a.length);
    const usual = printings[0]?.[0];
    if (!usual || (terms[0]?.key.length ?? 0) < LONG_ENOUGH) continue;
    for (const other of printings.slice(1).flat()) yield { ...spanOf(other), suggestion: usual.printed, params: { found: other.printed, usual: usual.printed }, related: [spanOf(usual)] };
  }
}

/** 五福共享 and 共享五福: one phrase with its words in another order. */
function* orders(subject: CheckedCase): Generator<Hit> {
  const terms = quotedTerms(subject).filter(({ key }) => key.length >= LONG_ENOUGH && key.length <= 10);
  for (const group of groupedBy(terms, ({ key }) => [...key].sort().join('')).values()) {
    const printings = [...groupedBy(group, ({ key }) => key).values()].sort((a, b) => b.length - a.length);
    const usual = printings[0]?.[0];
    for (const [other] of printings.slice(1)) if (usual && other) yield { ...spanOf(other), params: { found: other.printed, usual: usual.printed }, related: [spanOf(usual)] };
  }
}

const sentenceAt = ({ passage, start }: Span): number => passage.sentences.findIndex((each) => each.start <= start && start < each.end);

/** 住有所居 and 户有所居: two phrases alike but for one character. Three make a series, as do two in one sentence. */
function* alike(subject: CheckedCase): Generator<Hit> {
  const byKey = groupedBy(quotedTerms(subject).filter(({ key }) => key.length >= LONG_ENOUGH && key.length <= 10), ({ key }) => key);
  const byPattern = new Map<string, { term: QuotedTerm; character: string }[]>();
  for (const [key, [term]] of byKey) {
    if (!term) continue;
    for (const { pattern, character } of blotted(key)) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), { term, character }]);
  }
  for (const group of byPattern.values()) {
    const [one, other] = group;
    if (group.length !== 2 || !one || !other || [one, other].some(({ character }) => isNumeral(character) || /[A-Za-z+]/.test(character))) continue;
    if (one.term.passage === other.term.passage && sentenceAt(one.term) === sentenceAt(other.term)) continue;
    yield { ...spanOf(other.term), params: { found: other.term.printed, usual: one.term.printed }, related: [spanOf(one.term)] };
  }
}

/** “早上好”精神 and “早上好精神”: the closing mark stands in two places. */
function* bounds(subject: CheckedCase): Generator<Hit> {
  const byInner = groupedBy(quotedTerms(subject), ({ inner }) => inner);
  const told = new Set<string>();
  for (const term of quotedTerms(subject)) {
    for (let length = 2; length <= 4; length += 1) {
      const behind = term.passage.text.slice(term.end, term.end + length);
      const whole = term.inner + behind;
      const [other] = byInner.get(whole) ?? [];
      if (behind.length < length || !other || told.has(whole)) continue;
      told.add(whole);
      const shorter = byInner.get(term.inner)?.length ?? 0;
      const [rare, usual] = shorter >= (byInner.get(whole)?.length ?? 0) ? [other, term] : [term, other];
      const [found, right] = rare === other ? [other.printed, `${term.printed}${whole.slice(term.inner.length)}`] : [`${term.printed}${whole.slice(term.inner.length)}`, other.printed];
      yield { ...spanOf(rare), params: { found, usual: right }, related: [spanOf(usual)] };
    }
  }
}

/**
 * A name in quotation marks in one place and bare in another; told once a name, at the first bare place. Where it mostly stands bare
 * it is a common word that was quoted for another reason.
 */
function* unquoted(subject: CheckedCase): Generator<Hit> {
  const names = groupedBy(quotedTerms(subject).filter(({ inner, key }) => inner === key && key.length >= LONG_ENOUGH && key.length <= 8), ({ inner }) => inner);
  const bare = new Map<string, Span[]>();
  for (const passage of readAloud(subject)) {
    for (const word of names.keys()) {
      for (let start = passage.text.indexOf(word); start >= 0; start = passage.text.indexOf(word, start + word.length)) {
        const span = { passage, start, end: start + word.length };
        if (!isQuoted(passage, span.start, span.end)) bare.set(word, [...(bare.get(word) ?? []), span]);
      }
    }
  }
  const words = [...bare.keys()];
  for (const [word, [hit, ...others]] of bare) {
    const quoted = names.get(word) ?? [];
    // （以下简称“港口集团”）: the marks belong to the introduction; from there on the short name stands bare.
    if (quoted.some(({ passage, start }) => /简称为?$/.test(passage.text.slice(Math.max(0, start - 4), start)))) continue;
    const [usual] = quoted;
    // 拯救老屋 is told with 拯救老屋行动.
    if (words.some((longer) => longer !== word && longer.includes(word))) continue;
    if (hit && usual && quoted.length > others.length) yield { ...hit, suggestion: usual.printed, params: { found: word, usual: usual.printed }, related: [spanOf(usual), ...others] };
  }
}

const SOURCE = '《图书编校质量差错认定细则》：同一名词术语前后不一致';

export const caseTermRules: readonly CaseRule[] = [
  { id: 'units.term_marks', scope: 'case', severity: 'warning', source: SOURCE, find: marks },
  { id: 'units.term_order', scope: 'case', severity: 'warning', source: SOURCE, find: orders },
  { id: 'units.term_alike', scope: 'case', severity: 'hint', source: SOURCE, find: alike },
  { id: 'units.term_bounds', scope: 'case', severity: 'warning', source: SOURCE, find: bounds },
  { id: 'units.term_unquoted', scope: 'case', severity: 'hint', source: SOURCE, find: unquoted },
];
