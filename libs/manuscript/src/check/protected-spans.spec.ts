import { protectedSpans, protectorOf } from './protected-spans';

const kinds = (text: string): string[] => protectedSpans(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('what is quoted, named or foreign', () => {
  it('keeps quotations and titles with their marks, the outer before the inner', () => {
    expect(kinds('印发《“一件事”实施办法》，称“快办”。')).toEqual(['title 《“一件事”实施办法》', 'quotation “一件事”', 'quotation “快办”']);
  });

  it('keeps the number of a document, an address and a Latin phrase', () => {
    expect(kinds('（清政发〔2024〕7号）见www.example.cn/a，含ISO 9001。')).toEqual(['document_number 清政发〔2024〕7号', 'address www.example.cn/a', 'latin www.example.cn/a', 'latin ISO 9001']);
  });

  it('protects nothing by a mark without a partner', () => {
    expect(kinds('打造“港湾，覆盖》全镇。')).toEqual([]);
  });

  it('climbs from a name to the quotation around it, across neighbours', () => {
    const text = '称“用App办、用Web办的快办”，另见《甲》。';
    const spans = protectedSpans(text);
    const at = text.indexOf('快');
    expect(protectorOf(spans, at, at + 2, ['quotation'])?.start).toBe(1);
    expect(protectorOf(spans, text.indexOf('另'), text.indexOf('另') + 1, ['quotation', 'title'])).toBeUndefined();
  });

  it('finds the innermost protector of the kinds asked for', () => {
    const text = '印发《“一件事”办法》。';
    const spans = protectedSpans(text);
    expect(protectorOf(spans, 5, 6, ['title', 'quotation'])?.kind).toBe('quotation');
    expect(protectorOf(spans, 5, 6, ['title'])?.kind).toBe('title');
    expect(protectorOf(spans, 0, 1, ['title'])).toBeUndefined();
  });
});
