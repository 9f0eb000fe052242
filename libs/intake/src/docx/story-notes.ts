import type { OpenParagraph } from './open-paragraph';

/** A place in a paragraph that may still grow. */
interface Anchor {
  paragraph: OpenParagraph;
  offset: number;
}

/** What a note hangs on: the passage it is about, and the paragraph, from 1. */
export interface NoteAnchor {
  kind: 'comment' | 'footnote' | 'endnote';
  id: string;
  quote: string;
  paragraph: number;
}

const QUOTE_MAX = 200;
/** A footnote's mark quotes what stands before it. */
const BEFORE_MARK = 20;

/** Follows the ranges of comments and the marks of footnotes through a document. */
export class StoryNotes {
  private readonly starts = new Map<string, Anchor>();
  private readonly ranged = new Set<string>();
  private readonly found: { kind: NoteAnchor['kind']; id: string; from?: Anchor; to: Anchor }[] = [];

  startComment(id: string, paragraph: OpenParagraph): void {
    this.starts.set(id, { paragraph, offset: paragraph.text.length });
  }

  endComment(id: string, paragraph: OpenParagraph): void {
    const from = this.starts.get(id);
    if (!from) return;
    this.ranged.add(id);
    this.found.push({ kind: 'comment', id, from, to: { paragraph, offset: paragraph.text.length } });
    this.starts.delete(id);
  }

  mark(kind: NoteAnchor['kind'], id: string, paragraph: OpenParagraph): void {
    // A comment with a range is known by it.
    if (kind === 'comment' && this.ranged.has(id)) return;
    this.found.push({ kind, id, to: { paragraph, offset: paragraph.text.length } });
  }

  /** Asked when every paragraph is closed. */
  anchors(): NoteAnchor[] {
    return this.found.map(({ kind, id, from, to }) => {
      const start = from ?? { paragraph: to.paragraph, offset: Math.max(0, to.offset - BEFORE_MARK) };
      const whole = start.paragraph === to.paragraph;
      const text = whole ? to.paragraph.text.slice(start.offset, to.offset) : `${start.paragraph.text.slice(start.offset)}…`;
      const quote = text.replace(/\s+/g, ' ').trim();
      return { kind, id, quote: quote.length > QUOTE_MAX ? `${quote.slice(0, QUOTE_MAX)}…` : quote, paragraph: start.paragraph.place };
    });
  }
}
