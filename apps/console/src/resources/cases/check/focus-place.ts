import { movedRange, type DeskPlace } from './editor-findings';
import type { CaretPlace } from './finding-steps';

/** The field a place is written in. Fields are found by the names the desk gives them: the panel stands beside them, not above. */
function fieldOf(place: DeskPlace): HTMLTextAreaElement | HTMLInputElement | null {
  if (place.part === 'title') return document.querySelector(`[data-clause="${place.clause}"] input`);
  if (place.part === 'heading') return document.querySelector(`[data-section="${CSS.escape(place.sectionKey)}"] textarea`);
  return document.querySelector(`[data-block="${CSS.escape(place.blockId)}"] textarea[data-field="${place.field}"]`);
}

/** Goes to the place and selects the passage; where it was changed since, only to its field. */
export function focusPlace(place: DeskPlace, checked: string): void {
  const field = fieldOf(place);
  if (field === null) return;
  field.focus({ preventScroll: true });
  const range = place.part === 'heading' ? undefined : movedRange(checked, field.value, place.start, place.end);
  if (range) field.setSelectionRange(range.start, range.end);
  else if (place.part === 'heading') field.setSelectionRange(0, 0);
  field.scrollIntoView({ block: 'center', behavior: 'auto' });
}

/** Brings the place into sight and leaves the focus where it is. */
export function revealPlace(place: DeskPlace, checked: string): void {
  const field = fieldOf(place);
  if (field === null) return;
  const range = place.part === 'heading' ? undefined : movedRange(checked, field.value, place.start, place.end);
  if (range) field.setSelectionRange(range.start, range.end);
  field.scrollIntoView({ block: 'center', behavior: 'auto' });
}

/** Puts the caret behind what was just put at a place. */
export function caretBehind(place: DeskPlace, checked: string, length: number): void {
  const field = fieldOf(place);
  if (field === null) return;
  field.focus({ preventScroll: true });
  if (place.part === 'heading') return;
  // Changed to the very passage: its beginning has not moved.
  const at = Math.min(field.value.length, (movedRange(checked, field.value, place.start, place.start)?.start ?? place.start) + length);
  field.setSelectionRange(at, at);
  field.scrollIntoView({ block: 'nearest', behavior: 'auto' });
}

/** Where the caret stands on the desk; undefined where it stands in no field that is checked. */
export function caretPlace(): CaretPlace | undefined {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return undefined;
  const at = field.selectionStart ?? 0;
  const clause = field.closest('[data-clause]')?.getAttribute('data-clause');
  if (clause !== null && clause !== undefined) return { part: 'title', clause: Number(clause), at };
  const blockId = field.closest('[data-block]')?.getAttribute('data-block');
  return blockId && field instanceof HTMLTextAreaElement ? { part: 'block', blockId, field: field.dataset['field'] === 'lead' ? 'lead' : 'text', at } : undefined;
}
