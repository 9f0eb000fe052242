import { notByBackdrop } from './dialog-closing';

describe('closing a dialog', () => {
  it('is done by Esc and not by a click beside it, nor while an act is under way', () => {
    let closed = 0;
    const onClose = notByBackdrop(() => (closed += 1));
    onClose({}, 'backdropClick');
    expect(closed).toBe(0);
    onClose({}, 'escapeKeyDown');
    expect(closed).toBe(1);
    expect(() => notByBackdrop(undefined)({}, 'escapeKeyDown')).not.toThrow();
  });
});
