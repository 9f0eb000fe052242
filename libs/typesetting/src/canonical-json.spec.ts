import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('gives equal bytes for equal values whatever the order of their members', () => {
    const one = canonicalJson({ title: '甲', rows: [{ number: 1, name: '乙' }], ordinal: '' });
    const other = canonicalJson({ ordinal: '', rows: [{ name: '乙', number: 1 }], title: '甲', report: undefined });
    expect(one.equals(other)).toBe(true);
    expect(JSON.parse(one.toString('utf8'))).toEqual({ ordinal: '', rows: [{ name: '乙', number: 1 }], title: '甲' });
  });

  it('keeps the order of a list', () => {
    expect(canonicalJson(['二', '一']).toString('utf8')).toBe('[\n  "二",\n  "一"\n]\n');
  });
});
