import type { EditorText } from '../editor/editor-text';
import { fieldNow, movedRange, type DeskFinding, type DeskPlace } from './editor-findings';

/** Where the caret stands on the desk. */
export type CaretPlace = { part: 'title'; clause: number; at: number } | { part: 'block'; blockId: string; field: 'lead' | 'text'; at: number };

/** A place as numbers that order like the page: part, block, field, offset. */
function orderOf(text: EditorText, place: DeskPlace | CaretPlace, at: number): number[] {
  if (place.part === 'title') return [-1, place.clause, 0, at];
  if (place.part === 'heading') return [text.sections.findIndex(({ key }) => key === place.sectionKey), -1, 0, 0];
  const section = text.sections.findIndex(({ blocks }) => blocks.some(({ id }) => id === place.blockId));
  const block = text.sections[section]?.blocks.findIndex(({ id }) => id === place.blockId) ?? -1;
  return [section, block, place.field === 'lead' ? 0 : 1, at];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Where a finding begins in its field as it is now; where it was checked when the field was changed there. */
function startNow(text: EditorText, { place, checked }: DeskFinding): number {
  if (place.part === 'heading') return 0;
  return movedRange(checked, fieldNow(text, place) ?? checked, place.start, place.end)?.start ?? place.start;
}

/**
 * The finding a step leads to: from the one stepped to last while the caret has not left it, else from the caret, else from the ends
 * of the list. Steps go round. `findings` stand in the order of the page; undefined where there are none.
 */
export function stepFrom(text: EditorText, findings: readonly DeskFinding[], { by, current, caret }: { by: 1 | -1; current: string | undefined; caret: CaretPlace | undefined }): DeskFinding | undefined {
  const count = findings.length;
  const last = findings.findIndex(({ key }) => key === current);
  const standing = findings[last];
  if (standing && (!caret || compare(orderOf(text, standing.place, startNow(text, standing)), orderOf(text, caret, caret.at)) === 0)) return findings[(last + by + count) % count];
  if (!caret) return findings.at(by > 0 ? 0 : -1);
  const from = orderOf(text, caret, caret.at);
  const side = (finding: DeskFinding): number => compare(orderOf(text, finding.place, startNow(text, finding)), from);
  return by > 0 ? (findings.find((finding) => side(finding) > 0) ?? findings[0]) : (findings.findLast((finding) => side(finding) < 0) ?? findings.at(-1));
}
