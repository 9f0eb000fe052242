import { readConfusions, type Confusion } from '../confusions';
import { protectedIn, protectorOf } from '../protected-spans';
import { standsIn, WordIndex } from '../word-index';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';
import { collocationTables } from './collocations.lexicon';
import { commonMisprintTables } from './common-misprints.lexicon';
import { idiomTables } from './idioms.lexicon';
import { mixupTables } from './mixups.lexicon';
import { pleonasmTables } from './pleonasms.lexicon';
import { soundMixupTables } from './sound-mixups.lexicon';
import { typoTables } from './typos.lexicon';
import { variantTables } from './variants.lexicon';

const typos = new WordIndex(() => [...typoTables, ...idiomTables, ...mixupTables, ...soundMixupTables, ...commonMisprintTables].flatMap(readConfusions));
const collocations = new WordIndex(() => collocationTables.flatMap(readConfusions));
const pleonasms = new WordIndex(() => pleonasmTables.flatMap(readConfusions));
const variants = new WordIndex(() => variantTables.flatMap(readConfusions));

/** Whether a confusion is one at this place: no longer word stands over it, nothing beside it makes it right. */
function confused(passage: Passage, { except, notBefore, notAfter, near }: Confusion, start: number, end: number): boolean {
  const { text } = passage;
  if (notBefore !== '' && end < text.length && notBefore.includes(text.charAt(end))) return false;
  if (notAfter !== '' && start > 0 && notAfter.includes(text.charAt(start - 1))) return false;
  if (except.length > 0 && standsIn(text, start, end, except)) return false;
  if (near.length === 0) return true;
  const sentence = passage.sentences.find((each) => each.start <= start && start < each.end)?.text ?? text;
  return near.some((word) => sentence.includes(word));
}

/** The confusions of an index in a passage; of those that share characters the one that begins first, and the longest. */
export function* confusionsIn(passage: Passage, index: WordIndex<Confusion>): Generator<Hit> {
  let done = 0;
  for (const { entry, start, end } of index.placesIn(passage)) {
    const from = start + entry.from;
    if (from < done || !confused(passage, entry, start, end)) continue;
    const to = start + entry.to;
    done = end;
    const titled = entry.severity === 'error' && protectorOf(protectedIn(passage), from, to, ['title']) !== undefined;
    const right = passage.text.slice(start, from) + entry.right + passage.text.slice(to, end);
    yield {
      passage,
      start: from,
      end: to,
      params: { wrong: entry.word, right, source: entry.source },
      suggestion: entry.certain ? entry.right : entry.right || undefined,
      certain: entry.certain && !titled,
      severity: titled ? 'warning' : entry.severity, // a title is quoted as it was given
    };
  }
}

const typosRead = new WeakMap<Passage, readonly Hit[]>();

/** The misprints of a passage that stand in the lists, found once however many rules ask. */
export function typosOf(passage: Passage): readonly Hit[] {
  let known = typosRead.get(passage);
  if (!known) typosRead.set(passage, (known = [...confusionsIn(passage, typos)]));
  return known;
}

export const typoRules: readonly PassageRule[] = [
  { id: 'wording.typo', scope: 'passage', severity: 'error', source: '《现代汉语词典》（第7版）；《图书编校质量差错认定细则》', also: printedRoles, find: typosOf },
  { id: 'wording.collocation', scope: 'passage', severity: 'warning', source: '《现代汉语词典》（第7版）；法律、文件原文', also: printedRoles, find: (passage) => confusionsIn(passage, collocations) },
  { id: 'wording.pleonasm', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》语法差错：成分多余', find: (passage) => confusionsIn(passage, pleonasms) },
  { id: 'wording.variant_form', scope: 'passage', severity: 'hint', source: 'GF 1001—2001 第一批异形词整理表', also: printedRoles, find: (passage) => confusionsIn(passage, variants) },
];
