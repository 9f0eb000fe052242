import type { ImportReport } from '@huibian/contracts';
import type { WordBlock, WordParagraph } from './docx/word-blocks';
import type { WordDocument } from './docx/word-document';
import type { DropReason, Ledger } from './ledger';
import { Passage } from './passage';
import { sourceLines, trimmedPassage } from './source-blocks';
import { readableText } from './web-text';

/** A paragraph of a Word file by its place in the source, with its looks. */
export interface SourceParagraph {
  passage: Passage;
  looks: WordParagraph;
}

type Report = Pick<ImportReport, 'charactersIn' | 'charactersKept' | 'dropped' | 'notes' | 'attachments' | 'cleaned'>;

const count = (text: string): number => [...text.replace(/[\s\ufeff]/g, '')].length;

/**
 * What an import reads: the characters of a file in one string, so that each can be accounted for, and, where the file is a Word
 * document, its paragraphs and tables by their places in it.
 */
export class SourceText {
  private constructor(
    /** Every character that may be kept; a paragraph a line. */
    readonly source: string,
    /** Trimmed lines; paragraphs of Word parted at their line breaks. */
    readonly lines: readonly Passage[],
    private readonly dropped: readonly { text: string; reason: DropReason }[],
    /** Absent for a text file: its paragraphs have to be found. */
    readonly word?: { document: WordDocument; paragraphs: readonly SourceParagraph[]; tables: readonly Passage[][][] },
  ) {}

  static ofText(text: string): SourceText {
    const readable = readableText(text);
    return new SourceText(readable.text, sourceLines(readable.text), readable.dropped.items);
  }

  static ofWord(document: WordDocument): SourceText {
    const pieces: string[] = [];
    const paragraphs: SourceParagraph[] = [];
    const tables: Passage[][][] = [];
    const places: { looks: WordParagraph; from: number }[] = [];
    let length = 0;
    const put = (looks: WordParagraph): number => {
      places.push({ looks, from: length });
      pieces.push(looks.text, '\n');
      length += looks.text.length + 1;
      return places.length - 1;
    };
    const indexed = document.blocks.map((block: WordBlock) => (block.kind === 'paragraph' ? put(block) : block.rows.map((row) => row.map((cell) => cell.map(put)))));
    const source = pieces.join('');
    for (const { looks, from } of places) paragraphs.push({ looks, passage: trimmedPassage(source, from, from + looks.text.length) });
    for (const each of indexed) {
      if (typeof each !== 'number') tables.push(each.map((row) => row.map((cell) => Passage.join(cell.map((index) => paragraphs[index]?.passage ?? Passage.empty)))));
    }
    return new SourceText(source, paragraphs.flatMap(({ passage }) => passage.split('\u2028')), document.dropped, { document, paragraphs, tables });
  }

  /** Closes the books: what stood in the source, what stood outside it, what hangs on it. */
  report(ledger: Ledger): Report {
    const { charactersIn, charactersKept, dropped } = ledger.close();
    const outside = this.dropped.reduce((sum, { text }) => sum + count(text), 0);
    const all = { charactersIn: charactersIn + outside, charactersKept, dropped: [...dropped, ...this.dropped] };
    if (!this.word) return all;
    const { notes, images, cleaned } = this.word.document;
    const noted = notes.reduce((sum, { text }) => sum + count(text), 0);
    return {
      ...all,
      charactersIn: all.charactersIn + noted,
      charactersKept: charactersKept + noted,
      notes: [...notes],
      attachments: images.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.length })),
      cleaned: [...cleaned],
    };
  }
}
