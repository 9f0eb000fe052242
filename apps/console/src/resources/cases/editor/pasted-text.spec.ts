import { defaultSections } from '@huibian/contracts';
import { toCaseText, toEditorText, type EditorSection } from './editor-text';
import { blocksOfLines, pastedLines, pasteLines } from './pasted-text';

const forms = new Map(defaultSections.map(({ key, form }) => [key, form] as const));
const blank = () => toEditorText({ titleClauses: [''], summary: '', sections: [] }, defaultSections).sections;
const written = (sections: EditorSection[]) => toCaseText({ titleClauses: [''], summary: '', sections }).sections.map(({ blocks }) => blocks);
const place = (sections: EditorSection[], at: number) => ({ sectionKey: sections[at]!.key, blockId: sections[at]!.blocks[0]!.id });

describe('several lines pasted at once', () => {
  it('lose the indent of the paper and its empty lines', () => {
    expect(pastedLines('　　第一段。\r\n\r\n  第二段。\n')).toEqual(['第一段。', '第二段。']);
  });

  it.each(['一是并窗口。', '（一）并窗口。', '1.并窗口。', '第一，并窗口。', '①并窗口。'])('become points without their own number: %s', (line) => {
    expect(blocksOfLines([`${line}归到一处。`], 'paragraph').map(({ kind, lead, text }) => [kind, lead, text])).toEqual([['point', '并窗口。', '归到一处。']]);
  });

  it('do not take 2.5 for the number of a point', () => {
    expect(blocksOfLines(['2.5万户受益。'], 'paragraph').map(({ kind, text }) => [kind, text])).toEqual([['paragraph', '2.5万户受益。']]);
  });

  it('keep a line without a number a paragraph where others are numbered', () => {
    expect(blocksOfLines(['先说几句。', '一是并窗口。'], 'point').map(({ kind }) => kind)).toEqual(['paragraph', 'point']);
  });

  it('go to the sections whose headings stand among them', () => {
    const sections = blank();
    const pasted = pasteLines(sections, forms, place(sections, 0), '过去要走几个窗口。\n二、主要做法\n一是并窗口。归到一处。\n三、实施成效\n时间短了。');
    expect(written(pasted)).toEqual([
      [{ kind: 'paragraph', text: '过去要走几个窗口。' }],
      [{ kind: 'point', lead: '并窗口。', text: '归到一处。' }],
      [{ kind: 'point', lead: '时间短了。', text: '' }],
    ]);
  });

  it('stand after a block that is written, and lose nothing of it', () => {
    const first = blank();
    const once = pasteLines(first, forms, place(first, 0), '第一段。');
    const twice = pasteLines(once, forms, place(once, 0), '第二段。\n第三段。');
    expect(written(twice)[0]?.map(({ text }) => text)).toEqual(['第一段。', '第二段。', '第三段。']);
  });
});
