import { movedRange, type DeskPlace } from './editor-findings';

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
