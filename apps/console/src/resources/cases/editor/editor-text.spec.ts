import { defaultSections, type CaseText } from '@huibian/contracts';
import { changeKind, moveBlock, newBlock, ordinalsOf, removeBlock, toCaseText, toEditorText } from './editor-text';

const text: CaseText = {
  titleClauses: ['办到底', '少跑路'],
  summary: '提要。',
  sections: [
    { key: 'situation', heading: '基本情况', blocks: [{ kind: 'paragraph', text: '过去要走几个窗口。' }] },
    { key: 'measures', heading: '主要做法', blocks: [{ kind: 'point', lead: '并窗口。', text: '归到一处。' }] },
  ],
};

describe('the text on the desk', () => {
  it('comes back as it was, with every section of the campaign', () => {
    expect(toCaseText(toEditorText(text, defaultSections))).toEqual({ ...text, sections: [...text.sections, { key: 'results', heading: '实施成效', blocks: [] }] });
  });

  it('gives a blank section a place to write, in its own form', () => {
    expect(toEditorText(text, defaultSections).sections[2]?.blocks.map(({ kind }) => kind)).toEqual(['point']);
  });

  it('does not send blank blocks, blank further clauses or trailing spaces', () => {
    const desk = toEditorText(text, defaultSections);
    desk.titleClauses = [' 办到底 ', '  '];
    desk.sections[0]!.blocks = [newBlock('paragraph', '', '写了。  '), newBlock('paragraph', '', '  '), newBlock('point')];
    const sent = toCaseText(desk);
    expect(sent.titleClauses).toEqual(['办到底']);
    expect(sent.sections[0]?.blocks).toEqual([{ kind: 'paragraph', text: '写了。' }]);
  });

  it('numbers points by their place and leaves paragraphs without a number', () => {
    expect(ordinalsOf([newBlock('point'), newBlock('paragraph'), newBlock('point')])).toEqual([1, undefined, 2]);
  });

  it('moves a block one place and never beyond the ends', () => {
    const [a, b, c] = [newBlock('point', 'a'), newBlock('point', 'b'), newBlock('point', 'c')];
    expect(moveBlock([a, b, c], c.id, -1)).toEqual([a, c, b]);
    expect(moveBlock([a, b, c], a.id, -1)).toEqual([a, b, c]);
    expect(moveBlock([a, b, c], c.id, 1)).toEqual([a, b, c]);
  });

  it('leaves a place to write when the last block is removed', () => {
    const only = newBlock('point', '并窗口');
    expect(removeBlock([only], only.id, 'point').map(({ kind, lead }) => [kind, lead])).toEqual([['point', '']]);
  });

  it('cuts the lead sentence off when a paragraph becomes a point, and joins it again', () => {
    const paragraph = newBlock('paragraph', '', '并窗口。归到一处。');
    const point = changeKind(paragraph);
    expect([point.kind, point.lead, point.text]).toEqual(['point', '并窗口。', '归到一处。']);
    expect(changeKind(point)).toEqual(paragraph);
  });
});
