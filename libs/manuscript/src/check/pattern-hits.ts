import type { Passage } from './passage';
import type { Hit } from './rule';

/** What is said of a match beyond its place; undefined lets the match pass. */
export type Verdict = Omit<Hit, 'passage' | 'start' | 'end'> & { start?: number; end?: number };

/** Every match of a global pattern in a passage; `judge` sees the match and may narrow the span or let it pass. */
export function* patternHits(passage: Passage, pattern: RegExp, judge: (match: RegExpExecArray) => Verdict | undefined): Generator<Hit> {
  for (const match of passage.text.matchAll(pattern)) {
    const verdict = judge(match);
    if (verdict) yield { passage, start: match.index, end: match.index + match[0].length, params: { quote: match[0] }, ...verdict };
  }
}
