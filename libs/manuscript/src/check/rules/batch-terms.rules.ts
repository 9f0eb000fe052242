import type { CheckedBatch } from '../passage';
import { isQuoted } from '../protected-spans';
import { blotted, groupedBy, isNumeral, printing, quotedTerms, spanOf, type QuotedTerm } from '../quoted-terms';
import type { BatchRule, Hit } from '../rule';
import { WordIndex } from '../word-index';

const LONG_ENOUGH = 4;
/** In how many cases a phrase must stand before it counts as the volume's own. */
const SETTLED_IN = 3;

const casesOf = (terms: readonly QuotedTerm[]): number => new Set(terms.map(({ caseNumber }) => caseNumber)).size;
const allTerms = (subject: CheckedBatch): QuotedTerm[] => subject.cases.flatMap((each) => [...quotedTerms(each)]);

/** One phrase with other marks in other cases: “一地创新，全省共享” beside “一地创新、全省共享”. The rarer printings are shown. */
function* marks(subject: CheckedBatch): Generator<Hit> {
  for (const [key, terms] of groupedBy(allTerms(subject), (term) => term.key)) {
    if (key.length < LONG_ENOUGH || casesOf(terms) < 2) continue;
    const printings = [...groupedBy(terms, printing).values()].sort((a, b) => casesOf(b) - casesOf(a));
    const [usual, ...rarer] = printings;
    if (!usual?.[0]) continue;
    for (const other of rarer) {
      const [hit, ...related] = other;
      const isSettled = casesOf(usual) >= 2 * casesOf(other);
      if (hit) yield { ...spanOf(hit), related: [...related.map(spanOf), spanOf(usual[0])], ...(isSettled && { suggestion: usual[0].printed }), severity: isSettled ? 'warning' : 'hint', params: { found: hit.printed, usual: usual[0].printed, usualCount: casesOf(usual), count: casesOf(other) } };
    }
  }
}

/** A phrase of one case that is a phrase of many but for one character: 一老一少 beside 一老一小. Whoever repeats it means it. */
function* alike(subject: CheckedBatch): Generator<Hit> {
  const byKey = groupedBy(allTerms(subject).filter(({ key }) => key.length >= LONG_ENOUGH && key.length <= 12), ({ key }) => key);
  const settled = new Map<string, { terms: readonly QuotedTerm[]; character: string }>();
  for (const [key, terms] of byKey) if (casesOf(terms) >= SETTLED_IN) for (const { pattern, character } of blotted(key)) settled.set(pattern, { terms, character });
  for (const [key, terms] of byKey) {
    const [term] = terms;
    if (!term || terms.length > 1) continue;
    for (const { pattern, character } of blotted(key)) {
      const usual = settled.get(pattern);
      const first = usual?.terms[0];
      if (!usual || !first || usual.character === character || isNumeral(character) || isNumeral(usual.character)) continue;
      yield { ...spanOf(term), suggestion: first.printed, params: { found: term.printed, usual: first.printed, usualCount: casesOf(usual.terms) }, related: [spanOf(first)] };
    }
  }
}

/** A phrase that many cases print in quotation marks, bare in another; told once a case. */
function* unquoted(subject: CheckedBatch): Generator<Hit> {
  const settled = [...groupedBy(allTerms(subject).filter(({ inner, key }) => inner === key && key.length >= LONG_ENOUGH), ({ inner }) => inner)].filter(([, terms]) => casesOf(terms) >= SETTLED_IN);
  const usual = new Map(settled);
  const index = new WordIndex(settled.map(([word]) => ({ word })));
  for (const each of subject.cases) {
    const told = new Set(quotedTerms(each).map(({ inner }) => inner)); // what the case quotes elsewhere is the case's own matter
    for (const passage of each.body) {
      for (const { entry, start, end } of index.places(passage.text)) {
        const [first] = usual.get(entry.word) ?? [];
        if (!first || told.has(entry.word) || isQuoted(passage, start, end)) continue;
        told.add(entry.word);
        yield { passage, start, end, suggestion: first.printed, related: [spanOf(first)], params: { found: entry.word, usual: first.printed, usualCount: casesOf(usual.get(entry.word) ?? []) } };
      }
    }
  }
}

const SOURCE = '《图书编校质量差错认定细则》：全书同一名词术语不统一';

export const batchTermRules: readonly BatchRule[] = [
  { id: 'units.batch_term_marks', scope: 'batch', severity: 'warning', source: SOURCE, find: marks },
  { id: 'units.batch_term_alike', scope: 'batch', severity: 'warning', source: SOURCE, find: alike },
  { id: 'units.batch_term_unquoted', scope: 'batch', severity: 'hint', source: SOURCE, find: unquoted },
];
