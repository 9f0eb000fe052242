import { useEffect, useRef } from 'react';
import type { EditorText } from '../editor/editor-text';
import type { DeskFinding } from './editor-findings';
import { findingElementId } from './FindingCard';
import { stepFrom } from './finding-steps';
import { caretPlace, revealPlace } from './focus-place';

/** What leads from finding to finding, as printed beside the buttons. */
export const stepKeys = { next: 'F8', previous: 'Shift+F8' } as const;

interface Steps {
  text: EditorText;
  findings: readonly DeskFinding[];
  /** The key of the one stepped to last. */
  current: string | undefined;
  onCurrent: (key: string) => void;
  /** Left out where the text is only read: there nothing is stepped through. */
  enabled: boolean;
}

/** A dialog is a place of its own; what is composed keeps its keys. */
const isElsewhere = (event: KeyboardEvent): boolean => event.isComposing || document.querySelector('[role="dialog"]') !== null;

/**
 * F8 and Shift+F8 from finding to finding, from the caret or from the card that has the focus. The card gets the focus, so that it is
 * heard; its place comes into sight in the text.
 */
export function useFindingSteps({ text, findings, current, onCurrent, enabled }: Steps): (by: 1 | -1) => void {
  const step = (by: 1 | -1): void => {
    const next = stepFrom(text, findings, { by, current, caret: caretPlace() });
    if (next === undefined) return;
    onCurrent(next.key);
    revealPlace(next.place, next.checked);
    // The list may have to grow before its card is there.
    window.setTimeout(() => {
      const card = document.getElementById(findingElementId(next.key));
      card?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    });
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey || isElsewhere(event)) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [enabled]);
  return step;
}
