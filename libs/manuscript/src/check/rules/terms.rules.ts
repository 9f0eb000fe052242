import type { CheckSettings, LexiconEntry } from '@huibian/contracts';
import { readConfusions } from '../confusions';
import { Pattern } from '../pattern';
import { isQuoted, protectedIn, protectorOf } from '../protected-spans';
import { standsIn, WordIndex } from '../word-index';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';
import { termTables } from './terms.lexicon';
import { confusionsIn } from './typos.rules';

const fixed = new WordIndex(() => termTables.flatMap(readConfusions).filter(({ right }) => right !== ''));
const delicate = new WordIndex(() => termTables.flatMap(readConfusions).filter(({ right }) => right === ''));

/** Fixed terms outside titles and long quotations, whose wording is their author's. */
function* fixedTerms(passage: Passage, index: typeof fixed): Generator<Hit> {
  for (const hit of confusionsIn(passage, index)) {
    if (protectorOf(protectedIn(passage), hit.start, hit.end, ['title'])) continue;
    const quoted = protectorOf(protectedIn(passage), hit.start, hit.end, ['quotation']);
    if (!quoted || quoted.end - quoted.start <= 24) yield hit;
  }
}

type Listed = LexiconEntry & { word: string };
const lists = new WeakMap<readonly LexiconEntry[], WordIndex<Listed>>();

/** The campaign's own list, filed once for a settings object. */
function listed(lexicon: readonly LexiconEntry[]): WordIndex<Listed> {
  const index = lists.get(lexicon) ?? new WordIndex(lexicon.filter(({ wrong }) => wrong.length > 1).map((entry) => ({ ...entry, word: entry.wrong })));
  lists.set(lexicon, index);
  return index;
}

/** What the office does not want to read, letter by letter. Where the right form holds the wrong one, the right form passes. */
function* officeLexicon(passage: Passage, { lexicon }: CheckSettings): Generator<Hit> {
  let done = 0;
  for (const { entry, start, end } of listed(lexicon).places(passage.text)) {
    if (start < done || (entry.right.includes(entry.wrong) && standsIn(passage.text, start, end, [entry.right]))) continue;
    done = end;
    yield { passage, start, end, params: { wrong: entry.wrong, source: entry.source }, suggestion: entry.right || undefined, certain: entry.right !== '', severity: entry.severity };
  }
}

const CONTEST_WORDS = new Pattern(/评选|表彰|获奖|授牌|淘汰(?!落后|老旧|赛)/g);

/** 征集、遴选、推介 are this product's words; those of contests only stand in the names of others' prizes. */
function* genreWords(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of CONTEST_WORDS.matchesIn(passage)) {
    const end = start + quote.length;
    if (!isQuoted(passage, start, end)) yield { passage, start, end, params: { quote } };
  }
}

export const termRules: readonly PassageRule[] = [
  { id: 'wording.fixed_term', scope: 'passage', severity: 'warning', source: '《中华人民共和国宪法》；党的二十大报告；新华社用语规范', also: printedRoles, find: (passage) => fixedTerms(passage, fixed) },
  { id: 'wording.sensitive', scope: 'passage', severity: 'hint', source: '新华社新闻信息报道中的禁用词和慎用词', also: printedRoles, find: (passage) => fixedTerms(passage, delicate) },
  { id: 'wording.office_lexicon', scope: 'passage', severity: 'warning', source: '本次征集活动词表', also: printedRoles, find: officeLexicon },
  { id: 'wording.genre_word', scope: 'passage', severity: 'hint', source: '《评比达标表彰活动管理办法》', also: printedRoles, patterns: [CONTEST_WORDS], find: genreWords },
];
