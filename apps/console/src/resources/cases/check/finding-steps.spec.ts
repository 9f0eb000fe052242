import type { EditorText } from '../editor/editor-text';
import type { DeskFinding } from './editor-findings';
import { stepFrom } from './finding-steps';

const text: EditorText = { titleClauses: ['办好共享菜场'], summary: '', sections: [{ key: 'practice', heading: '主要做法', blocks: [{ id: 'a', kind: 'paragraph', lead: '', text: '甲甲甲，，乙乙' }, { id: 'b', kind: 'paragraph', lead: '', text: '丙丙。。' }] }] };
const finding = (key: string, blockId: string, start: number): DeskFinding =>
  ({ key, checked: text.sections[0]?.blocks.find(({ id }) => id === blockId)?.text ?? '', place: { part: 'block', sectionKey: 'practice', blockId, field: 'text', start, end: start + 1, whole: true } }) as unknown as DeskFinding;
const findings = [finding('1', 'a', 0), finding('2', 'a', 3), finding('3', 'a', 3), finding('4', 'b', 2)];
const step = (by: 1 | -1, current?: string, caret?: { blockId: string; at: number }) => stepFrom(text, findings, { by, current, caret: caret && { part: 'block', field: 'text', ...caret } })?.key;

describe('a step to a finding', () => {
  it('goes from the caret to what stands next on the page, and round', () => {
    expect([step(1, undefined, { blockId: 'a', at: 1 }), step(-1, undefined, { blockId: 'a', at: 3 }), step(1, undefined, { blockId: 'b', at: 3 }), step(-1, undefined, { blockId: 'a', at: 0 })]).toEqual(['2', '1', '1', '4']);
  });

  it('goes on from the one stepped to last, also where two stand at one place', () => {
    expect([step(1, '2', { blockId: 'a', at: 3 }), step(1, '3'), step(-1, '3', { blockId: 'a', at: 3 })]).toEqual(['3', '4', '2']);
  });

  it('goes from the caret again once it was moved away', () => {
    expect([step(1, '4', { blockId: 'a', at: 1 }), step(-1, '1', { blockId: 'b', at: 4 })]).toEqual(['2', '4']);
  });

  it('begins at an end of the list without a caret, and leads nowhere where nothing was found', () => {
    expect([step(1), step(-1), stepFrom(text, [], { by: 1, current: undefined, caret: undefined })]).toEqual(['1', '4', undefined]);
  });
});
