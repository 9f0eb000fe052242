import type { CaseBlock } from '@huibian/contracts';
import type { DraftContent } from './draft-copy';
import { blocksAbove, mergeDrafts, printedAfter } from './draft-merge';

const point = (lead: string): CaseBlock => ({ kind: 'point', lead, text: '' });
const contentOf = (last: string): DraftContent => ({
  text: { titleClauses: ['办到底'], summary: '', sections: [{ key: 'practice', heading: '主要做法', blocks: [point('甲。'), point(''), { kind: 'paragraph', text: '乙。' }, point('丙。'), point('丁。'), point(last)] }] },
  fieldKey: 'services',
  unitIds: [],
});

describe('a draft written on in two places', () => {
  it('numbers a point changed on both sides by its place in the section', () => {
    const { text } = mergeDrafts(contentOf('戊。'), contentOf('戊一。'), contentOf('戊二。'));
    const [conflict] = text.conflicts;
    if (conflict?.kind !== 'blocks') throw new Error('no conflict of blocks');
    const above = blocksAbove(text.merged, conflict);
    expect([printedAfter(above, conflict.mine), printedAfter(above, conflict.theirs)]).toEqual([['四是戊一。'], ['四是戊二。']]);
  });
});
