import type { Passage } from './passage';
import { anchorsOf } from './pattern-anchors';
import type { Hit } from './rule';
import { awaitAnchors, beforeNextScan } from './text-scan';

/** What is said of a match beyond its place; undefined lets the match pass. */
export type Verdict = Omit<Hit, 'passage' | 'start' | 'end'> & { start?: number; end?: number };

const NONE: readonly RegExpExecArray[] = [];

/** A pattern that is looked for in passages, asked only where the scan of the passage has met what it cannot do without. */
export class Pattern {
  private anchors: readonly number[] = [];

  /** @throws RangeError unless it is global */
  constructor(readonly expression: RegExp) {
    if (!expression.global) throw new RangeError(`Not global: ${expression.source}`);
    beforeNextScan(() => (this.anchors = anchorsOf(expression).map(awaitAnchors)));
  }

  /** False where it surely has no match. */
  mayMatch({ scan }: Passage): boolean {
    for (const anchors of this.anchors) if (scan.has(anchors) === false) return false;
    return true;
  }

  /** Every match in a passage, in order. */
  matchesIn(passage: Passage): readonly RegExpExecArray[] {
    if (!this.mayMatch(passage)) return NONE;
    const { expression } = this;
    let matches: RegExpExecArray[] | undefined;
    // Not matchAll, which makes a copy of the pattern for each passage.
    for (let at = 0; ; ) {
      expression.lastIndex = at;
      const match = expression.exec(passage.text);
      if (!match) return matches ?? NONE;
      at = Math.max(expression.lastIndex, match.index + 1);
      (matches ??= []).push(match);
    }
  }

  /** Every match as a hit; `judge` may narrow the span or let it pass. */
  hitsIn(passage: Passage, judge: (match: RegExpExecArray) => Verdict | undefined): Hit[] {
    const hits: Hit[] = [];
    for (const match of this.matchesIn(passage)) {
      const verdict = judge(match);
      if (verdict) hits.push({ passage, start: match.index, end: match.index + match[0].length, params: { quote: match[0] }, ...verdict });
    }
    return hits;
  }
}
