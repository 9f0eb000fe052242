import { documentBatch, documentCase, hitsOf } from '../check.factory';
import { checkedBatch } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { coverRules } from './cover.rules';
import { pointRules } from './points.rules';
import { sectionRules } from './sections.rules';

const headed = (...headings: string[]): string[] => hitsOf(sectionRules, documentCase([], { sections: headings.map((heading) => ({ heading, paragraphs: [] })) }));

describe('sections', () => {
  it.each([
    [['一、基本情况', '二、主要做法', '三、主要成效'], ['structure.heading_words 2–6 主要成效']],
    [['一、工作背景', '二、主要做法', '三、实施成效'], ['structure.heading_words 2–6 工作背景']],
    [['一、基本情况', '一、主要做法', '三、实施成效'], ['structure.heading_ordinal 0–1 一']],
    [['一、基本情况', '二、主要做法', '四、实施成效'], ['structure.heading_ordinal 0–1 四']],
    [['一.基本情况', '二、主要做法', '三 实施成效'], ['structure.heading_mark 0–2 一.', 'structure.heading_mark 0–2 三 ']],
    [['一、基本情况', '二、主要做法'], ['structure.section_missing 0–6 二、主要做法']],
    [['基本情况', '二、主要做法', '三、实施成效'], ['structure.heading_ordinal 0–4 基本情况']],
  ])('finds what is wrong in %j', (headings, expected) => {
    expect(headed(...headings)).toEqual(expected);
  });

  it('takes the headings from the campaign', () => {
    const source = documentCase([], { sections: [{ heading: '一、缘起', paragraphs: [] }, { heading: '二、做法', paragraphs: [] }] });
    expect([hitsOf(sectionRules, source, { headings: ['一、缘起', '二、做法'] }), hitsOf(sectionRules, source, { headings: ['缘起', '做法'] })]).toEqual([[], []]);
  });

  it('expects no headings where nobody set any', () => {
    const source = documentCase([], { preamble: ['清江县多山。'], sections: ['一、缘起', '二、做法'].map((heading) => ({ heading, paragraphs: [] })) });
    expect(hitsOf(sectionRules, source, { headings: [] })).toEqual([]);
  });

  it('lets the set headings and a draft without sections pass', () => {
    expect([headed('一、基本情况', '二、主要做法', '三、实施成效'), headed()]).toEqual([[], []]);
  });

  it('shows a preamble by its first sentence', () => {
    expect(hitsOf(sectionRules, documentCase([], { preamble: ['清江县多山。老人住得散。'] }))).toEqual(['structure.preamble 0–6 清江县多山。']);
  });
});

const pointed = (...paragraphs: string[]): string[] => hitsOf(pointRules, documentCase(paragraphs)).filter((line) => !line.startsWith('structure.points_few 0–6 三'));

describe('points', () => {
  it.each([
    [['一是建。', '二是管。', '四是用。'], ['structure.point_sequence 0–1 四']],
    [['一是建。', '二是管。', '二是用。'], ['structure.point_sequence 0–1 二']],
    [['二是建。', '三是管。', '四是用。'], ['structure.point_sequence 0–1 二']],
    [['一是建。', '二是管。'], ['structure.points_few 0–6 二、主要做法']],
    [['没有分点的一段。'], ['structure.points_few 0–6 二、主要做法']],
    [['一是建。', '二是管。', '（三）用。'], ['structure.point_style 0–3 （三）']],
    [['一是建。', '二是管。', '第三，用。'], ['structure.point_style 0–3 第三，']],
    [['一是建机制。一是定标准，二是定责任。', '二是管。', '三是用。一是评，二是奖。'], ['structure.point_nested 6–8 一是']],
    [['一是建机制。一是定标准，责任到人。', '二是管。', '三是用。'], ['structure.point_nested 6–8 一是']],
    [['总的来说如此。', '一是建。', '二是管。', '三是用。'], ['structure.lead_paragraph 0–7 总的来说如此。']],
    [['一是上下联动，左右协同，建机制。', '二是因地制宜、分类施策，管日常。', '三是用。'], ['structure.lead_marks 6–7 、']],
    [['一是建队伍，解决谁做。招厨师。', '二是定标准，解决做好：编菜谱。', '三是强监督，解决吃好。装探头。'], ['structure.lead_end 10–11 ：']],
    [['一是建。抓三件事：一是甲；三是乙。', '二是管。', '三是用。'], ['structure.inline_sequence 13–14 三']],
  ])('finds what is wrong in %j', (paragraphs, expected) => {
    expect(pointed(...paragraphs)).toEqual(expected);
  });

  it.each([
    [['一是建。', '二是管。', '三是用。', '四是评。']],
    [['（一）建。', '一是甲。', '二是乙。', '（二）管。', '一是丙。', '二是丁。']],
    [['主要有三条：一是建；二是管；三是用。']],
    [['一是建，统一是前提。', '二是管，唯一是公平。', '三是用。']],
    [['一要建。', '二要管。', '三要用。']],
    [['一是建队伍，解决谁做。招厨师。', '二是定标准，解决做好：第一，编菜谱。', '三是强监督，解决吃好。装探头。']],
    [['一是建队伍。招厨师。', '二是围绕标准抓落实，把三件事做好：编菜谱。', '三是强监督。装探头。']],
    [['一是建机制，统筹的要领，一是公平，另一个是公开。', '二是管。', '三是用。']],
    [['建机制，责任到人。', '管日常，一天一巡。', '用结果，一季一评。']],
    [['一是甲。', '二是乙。', '三是丙。', '另一方面有两件事。', '一是丁。', '二是戊。']],
  ])('lets %j pass', (paragraphs) => {
    expect(pointed(...paragraphs)).toEqual([]);
  });
});

describe('the cover', () => {
  const told = (rest: object): string[] => coverRules.flatMap((rule) => [...rule.find(checkedBatch({ ...documentBatch([]), ...rest }), defaultCheckSettings)].map(({ severity }) => `${rule.id} ${severity ?? ''}`));

  it('wants an office and a date, on a table as on a compilation', () => {
    expect([told({}), told({ office: '', date: ' ' }), told({ kind: 'experience_table', date: '' })]).toEqual([[], ['structure.office_missing error', 'structure.date_missing error'], ['structure.date_missing warning']]);
  });
});

describe('the batch named on the cover', () => {
  const told = (title: string, ordinal: string): string[] =>
    coverRules.flatMap((rule) => [...rule.find(checkedBatch({ ...documentBatch([]), title, ordinal }), defaultCheckSettings)].map(({ passage, start, end }) => `${rule.id} ${passage.text.slice(start, end)}`));

  it('is the one the document is filed under', () => {
    expect(told('云川省案例汇编（第二批）', '第一批')).toEqual(['structure.batch_ordinal 第二批']);
    expect([told('云川省案例汇编（第二批）', '第2批'), told('云川省案例汇编', '第一批'), told('云川省案例汇编（第二批）', '')]).toEqual([[], [], []]);
  });
});

describe('ordinals other than 一是', () => {
  const other = (...paragraphs: string[]): string[] => hitsOf(pointRules, documentCase([], { sections: [{ heading: '二、主要做法', paragraphs }] })).filter((hit) => hit.startsWith('structure.other_sequence'));

  it('finds the missing and the doubled one', () => {
    expect(other('（一）建机制。', '（二）强队伍。', '（四）抓落实。')).toEqual(['structure.other_sequence 1–2 四']);
    expect(other('1.建机制。', '2.强队伍。', '2.抓落实。')).toEqual(['structure.other_sequence 0–1 2']);
  });

  it('lets each style count for itself, and begin anew', () => {
    expect(other('（一）建机制。', '1.定标准。', '2.定责任。', '（二）强队伍。', '1.选人。', '2．用人。', '3.管人。')).toEqual([]);
  });
});
