import type { WordBlock, WordParagraph } from './word-blocks';
import type { WordNumbering } from './word-numbering';
import { isHeadingLevel, type WordStyles } from './word-styles';

/** A paragraph while it is read. One whose mark was deleted goes on in the next: the same object then takes that one's looks. */
export class OpenParagraph {
  /** Without the number of its list. */
  text = '';
  styleId: string | undefined;
  outlineLevel: number | undefined;
  centred: boolean | undefined;
  numberingId: string | undefined;
  numberingLevel: number | undefined;
  /** The tracked changes, taken as asked, leave this paragraph without an end. */
  endRemoved = false;
  /** Place among the paragraphs with text, from 1; 0 until it is closed, or when it is empty. */
  place = 0;
  /** What stands in text boxes anchored here. */
  readonly boxes: WordBlock[] = [];
  private boldCharacters = 0;
  private characters = 0;

  append(text: string, bold: boolean): void {
    this.text += text;
    const count = text.trim().length;
    this.characters += count;
    if (bold) this.boldCharacters += count;
  }

  /** Goes on as the paragraph after it: looks belong to the mark that stays. */
  goOn(): void {
    this.styleId = undefined;
    this.outlineLevel = undefined;
    this.centred = undefined;
    this.numberingId = undefined;
    this.numberingLevel = undefined;
    this.endRemoved = false;
  }

  close(styles: WordStyles, numbering: WordNumbering): WordParagraph {
    const style = styles.of(this.styleId);
    const listId = this.numberingId ?? style.numberingId;
    // A heading style's list level is its outline level unless it says another.
    const level = this.numberingLevel ?? style.numberingLevel ?? 0;
    const label = listId === undefined || listId === '0' ? '' : numbering.next(listId, level);
    const body = this.text;
    const apart = label !== '' && /[\dA-Za-z]$/.test(label.replace(/[.、．]$/, '')) && /^[\dA-Za-z]/.test(body.trimStart()) ? ' ' : '';
    const outlineLevel = this.outlineLevel ?? style.outlineLevel;
    return {
      kind: 'paragraph',
      text: body.trim() === '' ? '' : label === '' ? body : `${label}${apart}${body.trimStart()}`,
      style: style.name,
      ...(isHeadingLevel(outlineLevel) && { outlineLevel }),
      centred: this.centred ?? style.centred ?? false,
      bold: this.characters > 0 && (this.boldCharacters === this.characters || (style.bold === true && this.boldCharacters === 0)),
    };
  }
}
