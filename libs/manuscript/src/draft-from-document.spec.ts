import { defaultSections } from '@huibian/contracts';
import { paragraphsOf } from './case-text';
import { placeUnderSections } from './draft-from-document';

const place = (sections: [heading: string, ...paragraphs: string[]][], more: { titleClauses?: string[]; preamble?: string[] } = {}) =>
  placeUnderSections({ titleClauses: ['一窗受理'], heading: '一窗受理', preamble: [], ...more, sections: sections.map(([heading, ...paragraphs]) => ({ heading, paragraphs })) }, defaultSections);
const [basic, practice, effect] = defaultSections.map(({ key }) => key);

describe('text of a file put under the sections of a campaign', () => {
  it('goes by its headings, whatever number they carry and whatever mark ends them', () => {
    const { sections, unplaced } = place([['三、实施成效：', '时间短了。'], ['（一）基本情况', '人不多。'], ['主要 做法', '一是并窗口。归到一处。', '二是减材料。']]);
    expect(sections.map(({ key, printed }) => [key, printed])).toEqual([[basic, null], [practice, null], [effect, null]]);
    expect(sections[1]?.blocks).toEqual([{ kind: 'point', lead: '并窗口。', text: '归到一处。' }, { kind: 'point', lead: '减材料。', text: '' }]);
    expect(unplaced).toEqual([]);
  });

  it('knows the other names of the usual sections and says what the file calls them', () => {
    const { sections } = place([['一、工作背景', '甲。'], ['二、具体做法', '乙。'], ['三、取得成效', '丙。']]);
    expect(sections.map(({ key, printed }) => [key, printed])).toEqual([[basic, '一、工作背景'], [practice, '二、具体做法'], [effect, '三、取得成效']]);
  });

  it('prefers the campaign’s own heading to another name, and gives a section one text', () => {
    const { sections, unplaced } = place([['一、工作背景', '甲。'], ['二、基本情况', '乙。']]);
    expect(sections.map(({ key, blocks }) => [key, paragraphsOf({ blocks })])).toEqual([[basic, ['乙。']]]);
    expect(unplaced).toEqual([{ kind: 'section', heading: '一、工作背景', blocks: [{ kind: 'paragraph', text: '甲。' }] }]);
  });

  it('lists what fits no section and a title no draft can hold, so that nothing is lost', () => {
    const long = '长'.repeat(61);
    const { titleClauses, unplaced } = placeUnderSections({ titleClauses: [long], heading: long, preamble: ['开头。'], sections: [{ heading: '四、经验启示', paragraphs: ['启示。'] }] }, defaultSections);
    expect(titleClauses).toEqual([]);
    expect(unplaced.map(({ kind, heading, blocks }) => [kind, heading, ...paragraphsOf({ blocks })])).toEqual([['title', '', long], ['preamble', '', '开头。'], ['section', '四、经验启示', '启示。']]);
  });

  it('keeps within what a draft may hold without losing a character', () => {
    const many = Array.from({ length: 205 }, (_, index) => `第${index}段。`);
    const lead = `${'长'.repeat(600)}。`;
    const { sections } = place([['一、基本情况', ...many], ['二、主要做法', `一是${lead}后文。`, '二是短句。']]);
    expect(sections[0]?.blocks).toHaveLength(200);
    expect(paragraphsOf({ blocks: sections[0]?.blocks ?? [] })).toEqual(many);
    expect(paragraphsOf({ blocks: sections[1]?.blocks ?? [] })).toEqual([`一是${lead}后文。`, '二是短句。']);
  });
});
