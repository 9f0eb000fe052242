import type { BatchDocument, ImportedDocument, MessageParams } from '@huibian/contracts';
import type { Passage } from './passage';

/** One thing in the source that was not understood, or not believed. `code` renders in either language. */
export interface IntakeProblem {
  /** Counted from 1. */
  line: number;
  /** The source there, shortened. */
  text: string;
  code: string;
  params: MessageParams;
  /** The document is not whole without it: nothing may be imported before it is mended. */
  blocking: boolean;
}

/** What a text was understood to be. `document` is there when something could be made of it; it is whole when no problem blocks. */
export interface Understanding<D extends ImportedDocument = BatchDocument> {
  document?: D;
  problems: IntakeProblem[];
}

const EXCERPT_MAX = 60;

/** Collects problems with the line each stands on. */
export class ProblemList {
  readonly items: IntakeProblem[] = [];

  private starts: number[] | undefined;

  constructor(private readonly source: string) {}

  private get lineStarts(): readonly number[] {
    if (this.starts) return this.starts;
    this.starts = [0];
    for (let at = 0; at < this.source.length; at += 1) {
      const code = this.source.charCodeAt(at);
      if (code === 0x0d && this.source.charCodeAt(at + 1) === 0x0a) at += 1;
      if (code === 0x0d || code === 0x0a) this.starts.push(at + 1);
    }
    return this.starts;
  }

  private lineAt(offset: number): number {
    const starts = this.lineStarts;
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  add(code: string, where: Passage | undefined, params: MessageParams = {}, blocking = true): void {
    const offset = where && where.start >= 0 ? where.start : 0;
    const line = this.lineAt(offset);
    const text = where?.text.trim() ?? '';
    this.items.push({ line, text: text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX)}…` : text, code, params, blocking });
  }

  sorted(): IntakeProblem[] {
    return this.items.toSorted((a, b) => a.line - b.line);
  }
}

/** Whether a document is there and nothing stands against taking it. */
export function isWhole<D extends ImportedDocument>(understanding: Understanding<D>): understanding is Understanding<D> & { document: D } {
  return understanding.document !== undefined && understanding.problems.every((problem) => !problem.blocking);
}
