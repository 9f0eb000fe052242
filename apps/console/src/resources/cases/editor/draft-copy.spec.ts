import { DraftCopies, type DraftContent, sameContent } from './draft-copy';

class Shelf {
  readonly kept = new Map<string, string>();
  get length() { return this.kept.size; }
  key = (at: number) => [...this.kept.keys()][at] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

const contentOf = (summary: string): DraftContent => ({ text: { titleClauses: ['办到底'], summary, sections: [] }, fieldKey: 'services', unitIds: [] });
const copyOf = (summary: string, at = '2026-03-09T09:00:00.000Z') => ({ draftVersion: 3, base: contentOf(''), mine: contentOf(summary), at });

describe('copies of a draft on this computer', () => {
  it('are left to the window that is still open, and taken over once it is gone', () => {
    const shelf = new Shelf();
    const [first, second] = [new DraftCopies(shelf, 'shen', 'first'), new DraftCopies(shelf, 'shen', 'second')];
    first.keep('case', copyOf('第一个窗口'));
    expect(second.take('case', new Set(['first']))).toBeNull();
    expect(first.read('case')).toEqual(copyOf('第一个窗口'));
    expect(second.take('case', new Set())).toEqual(copyOf('第一个窗口'));
    expect([first.read('case'), second.read('case')]).toEqual([null, copyOf('第一个窗口')]);
  });

  it('of two windows stand side by side, and dropping one leaves the other', () => {
    const shelf = new Shelf();
    const [first, second] = [new DraftCopies(shelf, 'shen', 'first'), new DraftCopies(shelf, 'shen', 'second')];
    first.keep('case', copyOf('一'));
    second.keep('case', copyOf('二'));
    second.drop('case');
    expect([first.read('case'), second.read('case')]).toEqual([copyOf('一'), null]);
  });

  it('are offered newest first, and never to another person', () => {
    const shelf = new Shelf();
    new DraftCopies(shelf, 'shen', 'a').keep('case', copyOf('旧', '2026-03-09T08:00:00.000Z'));
    new DraftCopies(shelf, 'shen', 'b').keep('case', copyOf('新'));
    expect(new DraftCopies(shelf, 'zhou', 'c').take('case', new Set())).toBeNull();
    expect(new DraftCopies(shelf, 'shen', 'c').take('case', new Set())).toEqual(copyOf('新'));
  });

  it('are the same text whatever order its names stand in', () => {
    expect(sameContent(contentOf('一'), { unitIds: [], fieldKey: 'services', text: { sections: [], summary: '一', titleClauses: ['办到底'] } })).toBe(true);
    expect(sameContent(contentOf('一'), contentOf('二'))).toBe(false);
  });
});
