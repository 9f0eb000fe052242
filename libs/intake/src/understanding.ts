import type { BatchDocument, MessageParams } from '@huibian/contracts';
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
export interface Understanding {
  document?: BatchDocument;
  problems: IntakeProblem[];
}

const EXCERPT_MAX = 60;

/** Collects problems with the line each stands on. */
export class ProblemList {
  readonly items: IntakeProblem[] = [];

  private readonly lineStarts: number[];

  constructor(source: string) {
    this.lineStarts = [0, ...Array.from(source.matchAll(/\r\n|\r|\n/g), (match) => match.index + match[0].length)];
  }

  add(code: string, where: Passage | undefined, params: MessageParams = {}, blocking = true): void {
    const offset = where && where.start >= 0 ? where.start : 0;
    const line = this.lineStarts.findLastIndex((start) => start <= offset) + 1;
    const text = where?.text.trim() ?? '';
    this.items.push({ line, text: text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX)}…` : text, code, params, blocking });
  }

  sorted(): IntakeProblem[] {
    return this.items.toSorted((a, b) => a.line - b.line);
  }
}

/** Whether a document is there and nothing stands against taking it. */
export function isWhole(understanding: Understanding): understanding is Understanding & { document: BatchDocument } {
  return understanding.document !== undefined && understanding.problems.every((problem) => !problem.blocking);
}
