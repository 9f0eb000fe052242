import type { ImportReport } from '@huibian/contracts';
import type { Passage } from './passage';

/** Why a character of the source is not in the document. */
export type DropReason =
  | 'running_header'
  | 'chapter_heading'
  | 'folio'
  | 'contents_heading'
  | 'contents_marks'
  | 'table_head'
  | 'front_matter'
  | 'not_understood'
  // Of Word files and of text from a web page:
  | 'revision'
  | 'field_code'
  | 'hidden'
  | 'placeholder'
  | 'phonetic'
  | 'drawing_text'
  | 'header_footer'
  | 'invisible'
  | 'markup'
  | 'title_marks';

const UNSEEN = 0;
const KEPT = 1;
/** From here on a character is dropped, for the reason at this distance. */
const DROPPED = 2;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * Books every character of the source that is not white space as kept or dropped; what nobody booked is dropped as not understood.
 * A mark that a list stands for (the 、 between units) is kept with the list.
 */
export class Ledger {
  private readonly book: Uint8Array;
  private readonly reasons: DropReason[] = ['not_understood'];

  constructor(private readonly source: string) {
    this.book = new Uint8Array(source.length);
  }

  keep(...passages: readonly Passage[]): void {
    for (const passage of passages) for (const offset of passage.at) this.book[offset] = KEPT;
  }

  drop(reason: DropReason, ...passages: readonly Passage[]): void {
    if (!this.reasons.includes(reason)) this.reasons.push(reason);
    const mark = DROPPED + this.reasons.indexOf(reason);
    for (const passage of passages) for (const offset of passage.at) if (this.book[offset] === UNSEEN) this.book[offset] = mark;
  }

  /** Figures count characters (code points) that are not white space. A dropped text runs until a kept character or another reason. */
  close(): Pick<ImportReport, 'charactersIn' | 'charactersKept' | 'dropped'> {
    let charactersIn = 0;
    let charactersKept = 0;
    const dropped: { text: string; reason: DropReason; end: number }[] = [];
    let open: (typeof dropped)[number] | undefined;
    for (let offset = 0; offset < this.source.length; offset += 1) {
      const unit = this.source.charAt(offset);
      if (/\s|\ufeff/.test(unit)) continue;
      const counted = isLowSurrogate(this.source.charCodeAt(offset)) ? 0 : 1;
      charactersIn += counted;
      if (this.book[offset] === KEPT) {
        charactersKept += counted;
        open = undefined;
        continue;
      }
      const reason = this.reasons[Math.max(0, (this.book[offset] ?? UNSEEN) - DROPPED)] ?? 'not_understood';
      if (open && open.reason === reason) open.text += unit;
      else {
        open = { text: unit, reason, end: offset };
        dropped.push(open);
      }
    }
    return { charactersIn, charactersKept, dropped: dropped.map(({ text, reason }) => ({ text, reason })) };
  }
}
