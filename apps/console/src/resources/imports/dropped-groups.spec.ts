import { diffWords } from '@huibian/manuscript';
import { sideOf } from './contradiction-sides';
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

describe('two titles that differ', () => {
  it('each read as it was printed', () => {
    const [contents, body] = ['宁波市：数字赋能，便民利企', '宁波市数字赋能 便民利企'];
    const segments = diffWords(contents, body);
    expect(sideOf(segments, 'before').map(({ text }) => text).join('')).toBe(contents);
    expect(sideOf(segments, 'after').map(({ text }) => text).join('')).toBe(body);
  });
});
