import { headingByRule } from './heading-by-rule';
import { droppedGroups } from './dropped-groups';

describe('what an import left out', () => {
  it('is gathered by reason, the weightiest first, white space not counted', () => {
    const dropped = [{ text: ' 1 ', reason: 'folio' }, { text: '第二批 汇编', reason: 'running_header' }, { text: '22', reason: 'folio' }];
    expect(droppedGroups(dropped)).toEqual([
      { reason: 'running_header', characters: 5, texts: ['第二批 汇编'] },
      { reason: 'folio', characters: 3, texts: [' 1 ', '22'] },
    ]);
  });
});

describe('the heading a contents entry asks for', () => {
  it('has no colon, and a space between clauses outside quotes', () => {
    expect(headingByRule('省统计局、宁波市：建设“全，快”数据库，便民利企')).toBe('省统计局、宁波市建设“全，快”数据库 便民利企');
  });

  it('is the entry itself where it names no unit', () => {
    expect(headingByRule('数字赋能')).toBe('数字赋能');
  });
});
