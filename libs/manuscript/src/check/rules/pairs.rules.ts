import type { PassageRule, Hit } from '../rule';
import type { Passage } from '../passage';

const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '【': '】', '〔': '〕', '「': '」', '『': '』' };
const closings = new Set(Object.values(pairs));
const LATIN = /[A-Za-z]/;

/** Marks without a partner in their paragraph. A mark closed over by an outer one is the one that is reported. */
function* unbalanced(passage: Passage): Generator<Hit> {
  const open: { mark: string; at: number }[] = [];
  const { text } = passage;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (pairs[mark] !== undefined) open.push({ mark, at });
    else if (closings.has(mark)) {
      if (mark === '’' && LATIN.test(text.charAt(at - 1))) continue; // an apostrophe
      const partner = open.findLastIndex((each) => pairs[each.mark] === mark);
      if (partner < 0) yield { passage, start: at, end: at + 1, params: { mark } };
      else for (const lost of open.splice(partner).slice(1)) yield alone(passage, lost);
    }
  }
  for (const lost of open) yield alone(passage, lost);
}

const alone = (passage: Passage, { mark, at }: { mark: string; at: number }): Hit => ({ passage, start: at, end: at + 1, params: { mark } });

export const pairRules: readonly PassageRule[] = [
  { id: 'punctuation.unbalanced_pair', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.8 4.9 4.15', find: unbalanced },
];
