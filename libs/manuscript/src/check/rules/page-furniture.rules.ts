import { printedRoles, type Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';

/** — 37 —, - 12 -, 第3页共9页: the foot of a page that came into the text with it. A range or a minus has a figure on its other side. */
const FOOT = new Pattern(/(?<![A-Za-z0-9])[ \u3000]{0,4}(?:[—–―－-]{1,2}[ \u3000]?\d{1,4}[ \u3000]?[—–―－-]{1,2}|第[ \u3000]?\d{1,4}[ \u3000]?页[，,、/／ \u3000]{0,2}(?:共|总)[ \u3000]?\d{1,4}[ \u3000]?页)[ \u3000]{0,4}(?=[\u4e00-\u9fa5，。、；：“《（]|$)/g);
/** A paragraph that is a page number and nothing else. */
const ONLY_A_PAGE = /^\s*(?:第\s?)?\d{1,4}(?:\s?页)?\s*$/;

function* furniture(passage: Passage): Generator<Hit> {
  const { text } = passage;
  if (passage.role !== 'row_name' && ONLY_A_PAGE.test(text)) {
    yield { passage, start: 0, end: text.length, params: { quote: text.trim() } };
    return;
  }
  for (const { 0: quote, index: start } of FOOT.matchesIn(passage)) yield { passage, start, end: start + quote.length, params: { quote: quote.trim() }, suggestion: '', certain: true };
}

export const pageFurnitureRules: readonly PassageRule[] = [
  { id: 'structure.page_number', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》：多字；页码、页眉不入正文', also: printedRoles.filter((role) => role !== 'cover'), find: furniture },
];
