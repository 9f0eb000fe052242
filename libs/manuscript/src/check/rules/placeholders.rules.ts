import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

/** What somebody meant to fill in later: 某某, XX, ××, （待补充）, ？？. */
const LEFT_OPEN = new Pattern(/某某{1,2}|(?<![A-Za-z0-9])[xXＸ]{2,6}(?=[\u4e00-\u9fa5])|×{2,6}|(?<=[\u4e00-\u9fa5])[*＊]{2,}|(?<=[\u4e00-\u9fa5])_{2,}|[○◯]{2,}|（(?:此处)?待(?:补充|补|核实|核|定|确认|更新|填)）|[?？]{3,}|【[^【】]{0,12}(?:待|补充|核实)[^【】]{0,12}】/g);

function* leftOpen(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of LEFT_OPEN.matchesIn(passage)) {
    const end = start + quote.length;
    // In a quotation or a title it may stand for whoever is not to be named.
    if (!protectorOf(protectedIn(passage), start, end, ['quotation', 'title', 'address'])) yield { passage, start, end, params: { quote } };
  }
}

export const placeholderRules: readonly PassageRule[] = [
  { id: 'wording.placeholder', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》缺漏', also: printedRoles, patterns: [LEFT_OPEN], find: leftOpen },
];
