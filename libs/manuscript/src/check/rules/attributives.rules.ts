import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';

const HAS = '(?:有了?|得到了?|取得了?|实现了?|获得了?|带来了?|产生了?|发生了?)';
const LIKE = '(?:明显|显著|很大|较大|极大|巨大|根本性?|全面|有效|长足|深刻|充分|大幅|进一步)';
const CHANGE = '(?:改善|提高|提升|增强|发展|进步|变化|改变|好转|增长|进展|突破|成效|转变|缓解|解决|保障|落实)';
/** 有了明显地改善: behind a verb that wants a noun, the change is the noun. */
const NOMINAL = new Pattern(new RegExp(`${HAS}(${LIKE})地(${CHANGE})(?=[，。；、！和与及]|$)`, 'g'));

function* attributives(passage: Passage): Generator<Hit> {
  yield* NOMINAL.hitsIn(passage, ({ 0: quote, 1: before = '', 2: noun = '', index }) => {
    const start = index + quote.length - noun.length - 1;
    return { start, end: start + 1, params: { before, noun }, suggestion: '的', certain: false };
  });
}

export const attributiveRules: readonly PassageRule[] = [
  { id: 'wording.attributive', scope: 'passage', severity: 'warning', source: '《现代汉语词典》（第7版）“的”“地”', patterns: [NOMINAL], find: attributives },
];
