import { DroppedText, visibleText } from './dropped-text';
import type { DropReason } from '../ledger';
import { OpenParagraph } from './open-paragraph';
import { StoryContainers } from './story-containers';
import { StoryNotes } from './story-notes';
import { importLimits } from '../import-limits';
import { ImportRefusal } from '../import-refusal';
import { symbolOf } from './symbol-fonts';
import type { StoryContext } from './story-context';
import { isOn } from './word-styles';
import type { XmlAttributes, XmlHandler } from './xml-part';

/** Elements whose characters are text of some kind, taken or not. */
const TEXT_ELEMENTS = new Set(['w:t', 'w:delText', 'm:t', 'a:t', 'w:instrText', 'w:delInstrText']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);

/**
 * Reads one story of a document (its body, a footnote, a header) while its XML passes: runs are merged, fields give their result,
 * text boxes stand after the paragraph that holds them, tracked changes are taken as asked. Every character of text ends in a
 * paragraph or among the dropped. Markup that means nothing to text (rsids, bookmarks, proof marks, smart tags) passes unseen.
 */
export class StoryReader implements XmlHandler {
  readonly dropped = new DroppedText();
  readonly notes = new StoryNotes();
  /** Relationships of the images in order. */
  readonly images: string[] = [];
  /** What was left out whole: charts, drawings of text nobody can read here. */
  readonly leftOut: ('chart' | 'diagram' | 'alt_chunk' | 'embedded')[] = [];
  readonly containers: StoryContainers;

  private readonly parents: string[] = [];
  /** Inside something that is not taken: how deep, and why, where its text is to be booked. */
  private skipping: { depth: number; reason?: DropReason } | undefined;
  private textElement: { name: string; keepSpace: boolean } | undefined;
  /** true while a field's code is read, false in its result. */
  private fields: boolean[] = [];
  private codesOpen = 0;
  private readonly alternatives: { taken: boolean; before: number }[] = [];
  private run = { bold: false, hidden: false };
  private placeholder = false;
  private characters = 0;

  constructor(private readonly context: StoryContext) {
    this.containers = new StoryContainers(context, this.dropped);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (TEXT_ELEMENTS.has(name)) this.textElement = { name, keepSpace: attributes['xml:space'] === 'preserve' };
    if (this.skipping) this.skipping.depth += 1;
    else this.enter(name, attributes);
    this.parents.push(name);
  }

  close(name: string): void {
    this.parents.pop();
    if (this.textElement?.name === name) this.textElement = undefined;
    if (this.skipping) {
      this.skipping.depth -= 1;
      if (this.skipping.depth === 0) this.skipping = undefined;
    } else this.leave(name);
  }

  text(text: string): void {
    const element = this.textElement;
    if (!element || text === '') return;
    const plain = text.replace(/[\r\n]/g, ' ');
    if (this.skipping) {
      if (this.skipping.reason) this.dropped.add(plain, this.skipping.reason);
    } else if (element.name === 'w:instrText' || element.name === 'w:delInstrText') this.dropped.add(plain, 'field_code');
    else if (element.name === 'a:t') this.dropped.add(plain, 'drawing_text');
    else this.append(element.keepSpace ? plain : plain.replace(/^[ \t]+|[ \t]+$/g, ''));
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.containers.paragraph;
  }

  private parent(back = 1): string {
    return this.parents[this.parents.length - back] ?? '';
  }

  private skip(reason?: DropReason): void {
    this.skipping = { depth: 1, ...(reason && { reason }) };
  }

  private append(text: string): void {
    const visible = visibleText(text, this.dropped);
    if (visible === '') return;
    if (this.codesOpen > 0) this.dropped.add(visible, 'field_code');
    else if (this.run.hidden && visible.trim() !== '') this.dropped.add(visible, 'hidden');
    else if (!this.paragraph) this.dropped.add(visible, 'not_understood');
    else {
      this.characters += visible.length;
      if (this.characters > importLimits.textCharacters) throw new ImportRefusal('intake.text_too_long', { limit: importLimits.textCharacters });
      this.paragraph.append(visible, this.run.bold);
    }
  }

  private enter(name: string, attributes: XmlAttributes): void {
    if (name.startsWith('w:')) this.enterWord(name, attributes);
    else if (name === 'mc:AlternateContent') this.alternatives.push({ taken: false, before: this.weight });
    else if (name === 'mc:Choice') this.enterChoice();
    else if (name === 'mc:Fallback') {
      // The same drawing once more, for programs that do not know the choice: it counts once.
      if (this.alternatives.at(-1)?.taken) this.skip();
    } else if (name === 'a:blip') this.image(attributes['r:embed']);
    else if (name === 'v:imagedata') this.image(attributes['r:id']);
    else if (name === 'v:textpath') this.dropped.add(attributes['string'] ?? '', 'drawing_text');
    else if (name === 'c:chart') this.leftOut.push('chart');
    else if (name === 'dgm:relIds') this.leftOut.push('diagram');
  }

  /** Grows with everything that is taken or booked: tells whether a choice gave anything. */
  private get weight(): number {
    return this.characters + this.dropped.length + this.images.length + this.leftOut.length;
  }

  private enterChoice(): void {
    const alternative = this.alternatives.at(-1);
    if (alternative?.taken) this.skip();
    else if (alternative) alternative.before = this.weight;
  }

  private image(relation: string | undefined): void {
    if (relation !== undefined && relation !== '') this.images.push(relation);
  }

  private enterWord(name: string, attributes: XmlAttributes): void {
    if (this.containers.enter(name) || this.enterRevision(name) || this.enterProperty(name, attributes) || this.enterNote(name, attributes) || this.enterMark(name, attributes)) return;
    // Looks as they were before a tracked change of looks.
    if (name.endsWith('Change')) this.skip();
    else if (name === 'w:r') this.run = { bold: false, hidden: false };
    else if (name === 'w:showingPlcHdr') this.placeholder = true;
    else if (name === 'w:sdtContent' && this.placeholder) {
      this.placeholder = false;
      this.skip('placeholder');
    } else if (name === 'w:sdt') this.placeholder = false;
    else if (name === 'w:rt') this.skip('phonetic');
    else if (name === 'w:altChunk') this.leftOut.push('alt_chunk');
    else if (name === 'w:object') {
      this.leftOut.push('embedded');
      this.skip('drawing_text');
    }
  }

  /** Insertions and deletions of text, of a paragraph's end, of a row. */
  private enterRevision(name: string): boolean {
    const inserted = INSERTED.has(name);
    if (!inserted && name !== 'w:del' && name !== 'w:moveFrom') return false;
    const goes = inserted === (this.context.revisions === 'refuse');
    const parent = this.parent();
    if (parent === 'w:rPr') {
      if (goes && this.parent(2) === 'w:pPr' && this.paragraph) this.paragraph.endRemoved = true;
    } else if (parent === 'w:trPr') {
      if (goes) this.containers.dropRow();
    } else if (parent !== 'w:numPr' && goes) this.skip('revision');
    return true;
  }

  private enterProperty(name: string, attributes: XmlAttributes): boolean {
    const paragraph = this.paragraph;
    const value = attributes['w:val'];
    if (name === 'w:b' || name === 'w:vanish') {
      if (this.parent() === 'w:rPr' && this.parent(2) === 'w:r') this.run[name === 'w:b' ? 'bold' : 'hidden'] = isOn(attributes);
    } else if (!paragraph) return false;
    else if (name === 'w:pStyle') paragraph.styleId = value;
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(value);
    else if (name === 'w:numId') paragraph.numberingId = value;
    else if (name === 'w:ilvl') paragraph.numberingLevel = Number(value);
    else if (name === 'w:jc') {
      if (this.parent() === 'w:pPr') paragraph.centred = value === 'center';
    } else return false;
    return true;
  }

  private enterNote(name: string, attributes: XmlAttributes): boolean {
    const paragraph = this.paragraph;
    const id = attributes['w:id'] ?? '';
    if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') {
      const place = paragraph ?? this.containers.lastParagraph;
      if (place && name === 'w:commentRangeStart') this.notes.startComment(id, place);
      else if (place) this.notes.endComment(id, place);
    } else if (name === 'w:commentReference' && paragraph) this.notes.mark('comment', id, paragraph);
    else if (name === 'w:footnoteReference' && paragraph) this.notes.mark('footnote', id, paragraph);
    else if (name === 'w:endnoteReference' && paragraph) this.notes.mark('endnote', id, paragraph);
    else return false;
    return true;
  }

  /** What stands for a character without being one. */
  private enterMark(name: string, attributes: XmlAttributes): boolean {
    if (name === 'w:fldChar') this.field(attributes['w:fldCharType']);
    else if (this.parent() !== 'w:r') return false;
    else if (name === 'w:tab' || name === 'w:ptab') this.append('\t');
    else if (name === 'w:br') {
      if (!['page', 'column'].includes(attributes['w:type'] ?? '')) this.append('\u2028');
    } else if (name === 'w:cr') this.append('\u2028');
    else if (name === 'w:noBreakHyphen') this.append('-');
    else if (name === 'w:sym') this.append(symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)));
    else return false;
    return true;
  }

  private field(type: string | undefined): void {
    if (type === 'begin') this.fields.push(true);
    else if (type === 'separate' && this.fields.length > 0) this.inResult();
    else if (type === 'end' && this.fields.pop() === true) this.codesOpen -= 1;
    if (type === 'begin') this.codesOpen += 1;
  }

  private inResult(): void {
    if (this.fields.at(-1) === true) this.codesOpen -= 1;
    this.fields[this.fields.length - 1] = false;
  }

  /** A code that never ends would swallow the rest of the document: it ends with its paragraph. */
  private endCodes(): void {
    if (this.codesOpen === 0) return;
    this.fields = this.fields.filter((inCode) => !inCode);
    this.codesOpen = 0;
  }

  private leave(name: string): void {
    if (name === 'mc:Choice') {
      const alternative = this.alternatives.at(-1);
      if (alternative && this.weight > alternative.before) alternative.taken = true;
    } else if (name === 'mc:AlternateContent') this.alternatives.pop();
    else {
      if (name === 'w:p') this.endCodes();
      else if (name === 'w:r') this.run = { bold: false, hidden: false };
      this.containers.leave(name);
    }
  }
}
