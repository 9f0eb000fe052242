import { escaped, notByBackdrop } from './dialog-closing';

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

  it('is asked about once something was typed, and neither done nor asked while an act is under way', () => {
    const heard: string[] = [];
    let typed = false;
    const onClose = escaped(() => heard.push('closed'), () => typed, () => heard.push('asked'));
    onClose({}, 'escapeKeyDown');
    typed = true;
    onClose({}, 'escapeKeyDown');
    onClose({}, 'backdropClick');
    escaped(undefined, () => typed, () => heard.push('asked'))({}, 'escapeKeyDown');
    expect(heard).toEqual(['closed', 'asked']);
  });
});
