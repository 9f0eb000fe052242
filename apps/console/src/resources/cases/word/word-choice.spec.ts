import { defaultSections, type CaseBlock, type CaseReading } from '@huibian/contracts';
import { paragraphsOf } from '@huibian/manuscript';
import { toCaseText, toEditorText, type EditorText } from '../editor/editor-text';
import { changesOf, chosenText, sectionRows, startingChoice, untouchedSections, wholeChoice } from './word-choice';

const paragraph = (text: string): CaseBlock => ({ kind: 'paragraph', text });
const [basic, practice, effect] = defaultSections.map(({ key }) => key) as [string, string, string];
const draft = (...texts: string[]): EditorText =>
  toEditorText({ titleClauses: ['一窗受理'], summary: '提要', sections: defaultSections.map(({ key, heading }, at) => ({ key, heading, blocks: texts[at] ? [paragraph(texts[at])] : [] })) }, defaultSections);
const reading: CaseReading = {
  format: 'word',
  titleClauses: ['一窗通办'],
  sections: [
    { key: basic, heading: '基本情况', printed: null, blocks: [paragraph('过去要走几个窗口，来回几趟。')] },
    { key: practice, heading: '主要做法', printed: '二、具体做法', blocks: [{ kind: 'point', lead: '并窗口。', text: '' }] },
  ],
  unplaced: [{ kind: 'section', heading: '四、经验启示', blocks: [paragraph('人要对得上。')] }],
  remarks: [],
  notes: [],
  dropped: [],
  droppedCount: 0,
  cleaned: [],
  images: [],
};
const written = (text: EditorText) => toCaseText(text).sections.map((section) => paragraphsOf(section));

describe('what a draft takes of a file', () => {
  it('is offered where the file has more, and kept from where the draft would lose text', () => {
    const text = draft('过去要走几个窗口。', '一处受理，后台分办，结果送到家。', '省了时间。');
    expect(sectionRows(text, reading).map(({ key, less, wordsNow, wordsInFile }) => [key, less, wordsNow, wordsInFile])).toEqual([[basic, false, 9, 14], [practice, true, 16, 6]]);
    const choice = startingChoice(text, reading);
    expect([choice.title, choice.sections]).toEqual(['now', { [basic]: 'file', [practice]: 'now' }]);
    expect(written(chosenText(text, defaultSections, reading, choice))).toEqual([['过去要走几个窗口，来回几趟。'], ['一处受理，后台分办，结果送到家。'], ['省了时间。']]);
    expect(untouchedSections(text, reading)).toEqual(['实施成效']);
    expect(changesOf(text, reading, choice)).toBe(1);
  });

  it('leaves blocks nobody chose untouched, name and all, and the summary with them', () => {
    const text = draft('甲。', '乙。', '丙。');
    const chosen = chosenText(text, defaultSections, reading, { title: 'file', sections: { [practice]: 'file' }, parts: [null] });
    expect([chosen.sections[0], chosen.sections[2], chosen.summary]).toEqual([text.sections[0], text.sections[2], '提要']);
    expect([chosen.titleClauses, written(chosen)[1]]).toEqual([['一窗通办'], ['一是并窗口。']]);
  });

  it('puts a part of the file where its writer says, after what stands there', () => {
    const text = draft('甲。', '', '');
    const put = chosenText(text, defaultSections, reading, { ...wholeChoice(text, reading, 'now'), parts: [effect] });
    expect(written(put)).toEqual([['甲。'], [], ['四、经验启示', '人要对得上。']]);
    const both = chosenText(text, defaultSections, reading, { ...wholeChoice(text, reading, 'file'), parts: [basic] });
    expect(written(both)[0]).toEqual(['过去要走几个窗口，来回几趟。', '四、经验启示', '人要对得上。']);
  });

  it('is nothing at all where nothing of the file is chosen', () => {
    const text = draft('甲。');
    const none = wholeChoice(text, reading, 'now');
    expect([chosenText(text, defaultSections, reading, none), changesOf(text, reading, none)]).toEqual([text, 0]);
  });

  it('takes a title by itself only where the draft has none', () => {
    expect(startingChoice({ ...draft(), titleClauses: [''] }, reading).title).toBe('file');
    expect(startingChoice(draft(), reading).title).toBe('now');
  });
});
