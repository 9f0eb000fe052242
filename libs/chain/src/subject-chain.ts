import { firstPreviousHash, type HistoryRow } from './history-row';
import type { Findings } from './verification-report';

interface OpenLink {
  line: number;
  previousHash: string;
}

/** One subject's rows as they come by: finds gaps, repetitions, wrong order and broken links, and keeps the hashes for the seals. */
export class SubjectChain {
  /** The highest sequence seen. */
  last = 0;
  /** The last row a seal has named, 0 before any. */
  sealed = 0;
  private readonly hashes = new Map<number, string>();
  private readonly openLinks = new Map<number, OpenLink>();
  private readonly lineAfterGap = new Map<number, number>();

  constructor(private readonly subject: string, private readonly findings: Findings) {}

  hashAt(sequence: number): string | undefined {
    return this.hashes.get(sequence);
  }

  /** Takes the next row of the file that belongs to this subject. The stored hash is the link; whether it is true is checked elsewhere. */
  take(row: HistoryRow, line: number): void {
    const { sequence, hash, previousHash } = row;
    const place = { line, subject: this.subject, sequence };
    if (this.hashes.has(sequence)) {
      this.findings.add('row_repeated', place);
      return;
    }
    if (sequence < this.last) this.findings.add('row_out_of_order', place, { after: this.last });
    if (sequence > 1 && !this.hashes.has(sequence - 1)) this.lineAfterGap.set(sequence, line);
    this.hashes.set(sequence, hash);
    this.last = Math.max(this.last, sequence);
    this.checkLink(sequence, { line, previousHash });
    const waiting = this.openLinks.get(sequence + 1);
    if (waiting) this.checkLink(sequence + 1, waiting);
  }

  /** After the last row: what never came, as one problem for each gap. */
  finish(): void {
    if (this.lineAfterGap.size === 0) return;
    let before = 0;
    for (const sequence of [...this.hashes.keys()].sort((a, b) => a - b)) {
      const line = this.lineAfterGap.get(sequence) ?? 0;
      const [first, last] = [before + 1, sequence - 1];
      if (first <= last) this.findings.add('sequence_gap', { line, subject: this.subject, sequence }, { first, last, count: last - first + 1 });
      before = sequence;
    }
  }

  private checkLink(sequence: number, link: OpenLink): void {
    const expected = sequence === 1 ? firstPreviousHash : this.hashes.get(sequence - 1);
    if (expected === undefined) {
      this.openLinks.set(sequence, link);
      return;
    }
    this.openLinks.delete(sequence);
    if (expected !== link.previousHash) this.findings.add('link_broken', { line: link.line, subject: this.subject, sequence });
  }
}
