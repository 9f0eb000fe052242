import { keepRowCopy, readRowCopy, stillUnsaved } from './row-copy';
import { moved, rowsToWrite, type RowDraft } from './row-draft';

const row = (key: string, change: Partial<RowDraft> = {}): RowDraft => ({ key, id: key, name: `名称${key}`, content: `内容${key}`, cases: [], ...change });

describe('the rows of an experience table', () => {
  it('move by one place and stay where they are at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('are sent trimmed, and as new ones where somebody has removed them meanwhile', () => {
    const rows = [row('1', { name: ' 并窗口 ', cases: [{ id: 'c', label: '' }] }), row('2'), row('3', { id: undefined })];
    expect(rowsToWrite(rows, new Set(['1']))).toEqual([
      { id: '1', name: '并窗口', content: '内容1', caseIds: ['c'] },
      { name: '名称2', content: '内容2', caseIds: [] },
      { name: '名称3', content: '内容3', caseIds: [] },
    ]);
  });

  it('are kept on this computer for the person who wrote them', () => {
    const shelf = new Map<string, string>();
    const storage = { getItem: (key: string) => shelf.get(key) ?? null, setItem: (key: string, value: string) => void shelf.set(key, value) };
    keepRowCopy(storage, 'clerk', 'table', { version: 3, rows: [row('1')] });
    expect(readRowCopy(storage, 'clerk', 'table')).toEqual({ version: 3, rows: [row('1')] });
    expect(readRowCopy(storage, 'lead', 'table')).toBeNull();
  });

  it('that were typed on while a save was under way are kept, on the version that save made', () => {
    const sent = { version: 3, rows: [row('1')] };
    const typedOn = { version: 3, rows: [row('1', { content: '又写了一句' })] };
    expect(stillUnsaved(typedOn, sent, 4)).toEqual({ version: 4, rows: typedOn.rows });
    expect(stillUnsaved(sent, sent, 4)).toBeNull();
    expect(stillUnsaved(null, sent, 4)).toBeNull();
  });
});
