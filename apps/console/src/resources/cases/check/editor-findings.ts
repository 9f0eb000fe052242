import type { CaseText, Severity } from '@huibian/contracts';
import { severities } from '@huibian/contracts';
import type { BlockField, DraftFinding, DraftPlace } from '@huibian/manuscript';
import { spliced } from '../editor/spliced';
import type { EditorBlock, EditorText } from '../editor/editor-text';

/** Where a finding stands on the desk: a block is called by its own name, which it keeps when it is moved. */
export type DeskPlace =
  | { part: 'title'; clause: number; start: number; end: number; whole: boolean }
  | { part: 'heading'; sectionKey: string }
  | { part: 'block'; sectionKey: string; blockId: string; field: BlockField; start: number; end: number; whole: boolean };

export interface DeskFinding extends Omit<DraftFinding, 'place' | 'relatedPlaces'> {
  key: string;
  place: DeskPlace;
  /** The field as it was when it was checked: what is typed since moves the place. */
  checked: string;
  relatedPlaces: (DeskPlace & { checked: string })[];
}

/** What is checked of a desk: every block in its place, blank ones too, so that places lead back. */
export function checkedText({ titleClauses, sections }: EditorText): Pick<CaseText, 'titleClauses' | 'sections'> {
  return { titleClauses, sections: sections.map(({ key, heading, blocks }) => ({ key, heading, blocks: blocks.map(({ kind, lead, text }) => (kind === 'point' ? { kind, lead, text } : { kind, text })) })) };
}

function onDesk(text: EditorText, place: DraftPlace): (DeskPlace & { checked: string }) | undefined {
  if (place.part === 'heading') return { ...place, checked: '' };
  if (place.part === 'title') return { ...place, checked: text.titleClauses[place.clause] ?? '' };
  const { blockIndex, ...rest } = place;
  const block = text.sections.find(({ key }) => key === place.sectionKey)?.blocks[blockIndex];
  return block && { ...rest, blockId: block.id, checked: block[place.field] };
}

/** Findings by section in the order of the page, within it by their place. */
export function deskFindings(text: EditorText, found: readonly DraftFinding[]): DeskFinding[] {
  const order = (place: DraftPlace): readonly number[] => (place.part === 'title' ? [-1, place.clause, 0, place.start] : [text.sections.findIndex(({ key }) => key === place.sectionKey), ...(place.part === 'heading' ? [-1] : [place.blockIndex, place.field === 'lead' ? 0 : 1, place.start])]);
  const before = (a: DraftFinding, b: DraftFinding): number => {
    const [left, right] = [order(a.place), order(b.place)];
    const at = left.findIndex((each, index) => each !== (right[index] ?? -1));
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? -1);
  };
  return [...found].sort(before).flatMap((finding) => {
    const place = onDesk(text, finding.place);
    if (place === undefined) return [];
    const { checked, ...where } = place;
    const relatedPlaces = finding.relatedPlaces.map((each) => onDesk(text, each)).filter((each) => each !== undefined);
    return [{ ...finding, key: `${finding.rule} ${finding.where} ${finding.start}–${finding.end}`, place: where, checked, relatedPlaces }];
  });
}

/** A range of a text, in that text as it was changed since; undefined where the change touches it. */
export function movedRange(checked: string, now: string, start: number, end: number): { start: number; end: number } | undefined {
  if (checked === now) return { start, end };
  const most = Math.min(checked.length, now.length);
  let head = 0;
  while (head < most && checked.charAt(head) === now.charAt(head)) head += 1;
  if (end <= head) return { start, end };
  let tail = 0;
  while (tail < most - head && checked.charAt(checked.length - 1 - tail) === now.charAt(now.length - 1 - tail)) tail += 1;
  const by = now.length - checked.length;
  return start >= checked.length - tail ? { start: start + by, end: end + by } : undefined;
}

const blockOf = (text: EditorText, place: Extract<DeskPlace, { part: 'block' }>): EditorBlock | undefined => text.sections.find(({ key }) => key === place.sectionKey)?.blocks.find(({ id }) => id === place.blockId);

/** The field a place stands in, as it is now; undefined when it is gone. */
export function fieldNow(text: EditorText, place: DeskPlace): string | undefined {
  if (place.part === 'heading') return undefined;
  return place.part === 'title' ? text.titleClauses[place.clause] : blockOf(text, place)?.[place.field];
}

export function withField(text: EditorText, place: DeskPlace, value: string): EditorText {
  if (place.part === 'heading') return text;
  if (place.part === 'title') return { ...text, titleClauses: spliced(text.titleClauses, place.clause, 1, value) };
  return { ...text, sections: text.sections.map((section) => (section.key === place.sectionKey ? { ...section, blocks: section.blocks.map((block) => (block.id === place.blockId ? { ...block, [place.field]: value } : block)) } : section)) };
}

/** The field with the suggestion in it; undefined where the passage is no longer there as it was checked. */
export function mended(text: EditorText, { place, checked, quote, suggestion }: DeskFinding): string | undefined {
  const now = fieldNow(text, place);
  if (now === undefined || suggestion === null || place.part === 'heading' || !place.whole) return undefined;
  const range = movedRange(checked, now, place.start, place.end);
  if (range === undefined || now.slice(range.start, range.end) !== quote) return undefined;
  return now.slice(0, range.start) + suggestion + now.slice(range.end);
}

export type Counts = Record<Severity, number>;

/**
 * The findings nobody let stand. What one that goes says of those not listed is said by the one before it of its rule; where none is
 * left it stays to speak for them, itself no longer counted: reasons for fifty are none for the others.
 */
export function standingOf<Found extends { key: string; rule: string; severity: Severity; more?: number | undefined }>(findings: readonly Found[], isDismissed: (finding: Found) => boolean): Found[] {
  const kept: Found[] = [];
  for (const finding of findings) {
    if (!isDismissed(finding)) kept.push(finding);
    else if (finding.more !== undefined) {
      const heir = kept.findLastIndex(({ rule, severity }) => rule === finding.rule && severity === finding.severity);
      const other = kept[heir];
      if (other) kept[heir] = { ...other, more: (other.more ?? 0) + finding.more };
      else kept.push({ ...finding, more: finding.more > 1 ? finding.more - 1 : undefined });
    }
  }
  return kept;
}

/** The gravest of some findings. */
export const gravest = (findings: readonly { severity: Severity }[]): Severity => severities.find((severity) => findings.some((each) => each.severity === severity)) ?? 'hint';
