import { defaultCampaignSettings, type CaseText } from '@huibian/contracts';
import { paragraphsOf } from './case-text';
import { checkSettingsOf } from './check-settings';
import { checkDraft, type DraftFinding } from './draft-check';
import { printedParagraphs } from './printed-paragraph';

type Section = CaseText['sections'][number];

const section = (key: string, heading: string, blocks: Section['blocks']): Section => ({ key, heading, blocks });

const text: CaseText = {
  titleClauses: ['  办好“流动菜篮,送到家门口', '', '方便山区老人'],
  summary: '',
  sections: [
    section('situation', '基本情况', [
      { kind: 'paragraph', text: '' },
      { kind: 'paragraph', text: '　 山里有三个村，路不好走。\r\n  我们每周去两趟,风雨无阻。  \n\n我县共有120个点位。' },
    ]),
    section('measures', '主要做法', [
      { kind: 'point', lead: '把车开进村,方便老人  ', text: '我们每周两趟。车是旧校车改的,能装“三百斤菜。' },
      { kind: 'paragraph', text: '车是旧校车改的。' },
      { kind: 'point', lead: '', text: '' },
      { kind: 'point', lead: '把价格贴出来', text: '\n我们一日一价。' },
    ]),
    section('results', '实施成效', []),
  ],
};

const units = ['清江县'];
const settings = checkSettingsOf(defaultCampaignSettings({ opensOn: '2026-01-01', submissionEndsOn: '2026-03-01', recommendationEndsOn: null }));

function fieldOf({ place }: Pick<DraftFinding, 'place'>): string {
  if (place.part === 'heading') return '';
  if (place.part === 'title') return text.titleClauses[place.clause] ?? '';
  const block = text.sections.find(({ key }) => key === place.sectionKey)?.blocks[place.blockIndex];
  return (place.field === 'lead' ? block?.kind === 'point' && block.lead : block?.text) || '';
}

describe('a printed paragraph', () => {
  it('knows where each of its characters was written', () => {
    const led = text.sections.flatMap((each) => printedParagraphs(each).map((paragraph) => ({ each, paragraph })));
    for (const { each, paragraph } of led) {
      const block = each.blocks[paragraph.blockIndex];
      const written = paragraph.stretches.map(({ start, end, field, from }) => {
        const source = field === null ? paragraph.text.slice(start, end) : field === 'lead' && block?.kind === 'point' ? block.lead.slice(from, from + end - start) : block?.text.slice(from, from + end - start);
        return source ?? '';
      });
      expect(written.join('')).toBe(paragraph.text);
    }
    expect(led.map(({ each, paragraph }) => `${each.key} ${paragraph.blockIndex} ${paragraph.text}`)).toEqual([
      'situation 1 山里有三个村，路不好走。',
      'situation 1 我们每周去两趟,风雨无阻。',
      'situation 1 我县共有120个点位。',
      'measures 0 一是把车开进村,方便老人。我们每周两趟。车是旧校车改的,能装“三百斤菜。',
      'measures 1 车是旧校车改的。',
      'measures 3 二是把价格贴出来。',
      'measures 3 我们一日一价。',
    ]);
  });

  it('is the paragraph the printed sections have', () => {
    expect(text.sections.map((each) => printedParagraphs(each).map((paragraph) => paragraph.text))).toEqual(text.sections.map(paragraphsOf));
  });
});

describe('the check of a draft', () => {
  const findings = checkDraft(text, units, settings);

  it('finds in the title, in leads and in several lines of one block', () => {
    const places = findings.filter(({ rule }) => ['person.we', 'person.own_place', 'punctuation.half_width', 'punctuation.unbalanced_pair'].includes(rule)).map(({ rule, place, quote }) => {
      const at = place.part === 'title' ? `title ${place.clause}` : place.part === 'block' ? `${place.sectionKey} ${place.blockIndex} ${place.field}` : place.sectionKey;
      return `${rule} ${at} ${quote}`;
    });
    expect(places.sort()).toEqual([
      'person.own_place situation 1 text 我县',
      'person.we measures 0 text 我们',
      'person.we measures 3 text 我们',
      'person.we situation 1 text 我们',
      'punctuation.half_width measures 0 lead ,',
      'punctuation.half_width measures 0 text ,',
      'punctuation.half_width situation 1 text ,',
      'punctuation.half_width title 0 ,',
      'punctuation.unbalanced_pair measures 0 text “',
      'punctuation.unbalanced_pair title 0 “',
    ]);
  });

  it('leads each finding to exactly the characters it quotes', () => {
    const shown = findings.filter(({ place }) => place.part !== 'heading' && place.whole);
    expect(shown.length).toBeGreaterThan(9);
    expect(shown.filter((each) => each.place.part !== 'heading' && fieldOf(each).slice(each.place.start, each.place.end) !== each.quote)).toEqual([]);
  });

  it('tells the printed text around a finding', () => {
    const we = findings.find(({ rule, place }) => rule === 'person.we' && place.part === 'block' && place.sectionKey === 'measures');
    expect([we?.before, we?.quote, we?.after]).toEqual(['是把车开进村,方便老人。', '我们', '每周两趟。车是旧校车改的']);
  });

  it('says nothing of a section nobody has written yet', () => {
    expect(findings.filter(({ place }) => place.part === 'heading' && place.sectionKey === 'results')).toEqual([]);
    expect(checkDraft({ titleClauses: [''], sections: [] }, units, settings)).toEqual([]);
  });

  it('offers no click for a passage that runs from the lead into the detail', () => {
    const run = checkDraft({ titleClauses: ['办菜'], sections: [section('measures', '主要做法', [{ kind: 'point', lead: '把价格贴出来，', text: '，每日一变。' }])] }, units, settings);
    const doubled = run.find(({ rule }) => rule === 'punctuation.doubled');
    expect(doubled).toMatchObject({ quote: '，，', certain: false, place: { part: 'block', blockIndex: 0, field: 'lead', start: 6, end: 7, whole: false } });
  });

  it('leaves out what the campaign switched off', () => {
    const campaign = { ...defaultCampaignSettings({ opensOn: '2026-01-01', submissionEndsOn: '2026-03-01', recommendationEndsOn: null }), check: { off: ['person.we'] } };
    const rulesOf = (asked: typeof settings) => new Set(checkDraft(text, units, asked).map(({ rule }) => rule));
    expect([rulesOf(settings).has('person.we'), rulesOf(checkSettingsOf(campaign)).has('person.we')]).toEqual([true, false]);
    expect(rulesOf(checkSettingsOf(campaign)).has('person.own_place')).toBe(true);
  });

  it('takes the day of the figures, the headings and the lengths from the campaign', () => {
    expect(settings).toEqual({ off: [], cutOff: null, headings: ['一、基本情况', '二、主要做法', '三、实施成效'], wordsMin: 600, wordsMax: 2000, lexicon: [], leaders: [], units: [] });
  });
});
