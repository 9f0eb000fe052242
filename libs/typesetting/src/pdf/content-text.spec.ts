import { textDrawn } from './content-text';

const fonts = new Map([
  ['f0', Object.assign([], { 1: '汇', 0x28: '编', 0x5c0a: '台', 0x0d: 'n' })],
  ['f1', Object.assign([], { 1: '乙' })],
]);

describe('the text a content stream draws', () => {
  it('takes each string by the font named last', () => {
    expect(textDrawn('BT /f0 16 Tf (\\000\\001) Tj /f1 12 Tf [(\\000\\001) 12.9 <0001>] TJ ET', fonts)).toBe('汇乙乙');
  });

  it('reads escapes, brackets inside a string and letters that stand for a control', () => {
    expect(textDrawn('/f0 16 Tf (\\000()\\001) Tj', fonts)).toBe('编\ufffd');
    expect(textDrawn('/f0 16 Tf (\\000\\() Tj (\\\\\\n) Tj (\\0\\r) Tj', fonts)).toBe('编台n');
  });

  it('leaves out what is said in place of a drawing, but not what is drawn behind it', () => {
    expect(textDrawn('/Span << /ActualText ( ) >> BDC /f0 14 Tf (\\000\\001) Tj /Span << /ActualText <FEFF0020> >> BDC (\\000\\001) Tj', fonts)).toBe('汇汇');
  });

  it('marks a code no font names, and ends where a damaged stream ends', () => {
    expect(textDrawn('/f0 16 Tf (\\000\\002) Tj', fonts)).toBe('\ufffd');
    expect(['/f0 16 Tf (\\000\\001', '/f0 16 Tf <0001', '/f0 16 Tf (\\', '(\\000\\001) Tj'].map((content) => textDrawn(content, fonts))).toEqual(['汇', '汇', '', '\ufffd']);
  });
});
