import type { Passage } from './passage';
import type { Hit } from './rule';

/** What is said of a match beyond its place; undefined lets the match pass. */
export type Verdict = Omit<Hit, 'passage' | 'start' | 'end'> & { start?: number; end?: number };

/** Every match of a global pattern in a passage; `judge` sees the match and may narrow the span or let it pass. */
export function* patternHits(passage: Passage, pattern: RegExp, judge: (match: RegExpExecArray) => Verdict | undefined): Generator<Hit> {
  // Not matchAll, which makes a copy of the pattern for each passage: with hundreds of patterns that was a tenth of the check.
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(passage.text);
    if (!match) return;
    at = Math.max(pattern.lastIndex, match.index + 1);
    const verdict = judge(match);
    if (verdict) yield { passage, start: match.index, end: match.index + match[0].length, params: { quote: match[0] }, ...verdict };
  }
}
