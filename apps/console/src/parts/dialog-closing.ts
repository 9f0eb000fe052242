type Reason = 'backdropClick' | 'escapeKeyDown';

/** Esc and the dialog's own buttons close it; a click beside it does not: the second half of a double click lands there. */
export function notByBackdrop(close: (() => void) | undefined): (event: unknown, reason: Reason) => void {
  return (_event, reason) => {
    if (reason === 'escapeKeyDown') close?.();
  };
}
