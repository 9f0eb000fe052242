type Reason = 'backdropClick' | 'escapeKeyDown';

/** Esc and the dialog's own buttons close it; a click beside it does not: the second half of a double click lands there. */
export function notByBackdrop(close: (() => void) | undefined): (event: unknown, reason: Reason) => void {
  return (_event, reason) => {
    if (reason === 'escapeKeyDown') close?.();
  };
}

/**
 * The same for a dialog one types into: with something typed, Esc asks.
 * @param close `undefined` while an act is under way: nothing closes then, and nothing is asked
 */
export function escaped(close: (() => void) | undefined, typed: () => boolean, ask: () => void): ReturnType<typeof notByBackdrop> {
  return notByBackdrop(close && (() => (typed() ? ask() : close())));
}
