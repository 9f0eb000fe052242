import { defaultCampaignSettings, type CampaignSettings, type CaseText } from '@huibian/contracts';
import { lengthWithinLimits, normaliseCaseText, textComplete, textHash, titleOf, unknownSection, wordCountOf } from './case-text.rules';

const settings = defaultCampaignSettings({ opensOn: '2022-09-01', submissionEndsOn: '2022-10-31', recommendationEndsOn: null });
const limits = (lengths: Partial<CampaignSettings['lengths']>): CampaignSettings => ({ ...settings, lengths: { textMin: null, textMax: null, summaryMax: 300, titleMax: 60, ...lengths } });
const text = (): CaseText => ({
  titleClauses: ['小桥通两岸', '邻里一家亲'],
  summary: '修一座桥，连两个村。',
  sections: [
    { key: 'situation', heading: '基本情况', blocks: [{ kind: 'paragraph', text: '两村隔河相望。' }] },
    { key: 'measures', heading: '主要做法', blocks: [{ kind: 'point', lead: '共同出资', text: '两村各出一半。' }] },
    { key: 'results', heading: '实施成效', blocks: [{ kind: 'point', lead: '路近了', text: '上学少走三公里。' }] },
  ],
});
const hashOf = (one: CaseText, unitIds = ['a', 'b'], fieldKey = 'services') => textHash({ text: one, unitIds, fieldKey });

describe('the hash of a text', () => {
  it('is the same whatever order the keys come back from the database in', () => {
    const turned = JSON.parse(JSON.stringify({ sections: text().sections.map(({ key, heading, blocks }) => ({ blocks, heading, key })), summary: text().summary, titleClauses: text().titleClauses })) as CaseText;
    expect(hashOf(turned)).toBe(hashOf(text()));
  });

  it('changes with one character, the order of the units, and the field', () => {
    const changed = text();
    changed.sections[0]!.blocks[0]!.text = '两村隔河相看。';
    expect(new Set([hashOf(text()), hashOf(changed), hashOf(text(), ['b', 'a']), hashOf(text(), ['a', 'b'], 'culture')]).size).toBe(4);
  });

  it('tells a lead sentence from the text after it', () => {
    const moved = text();
    moved.sections[1]!.blocks = [{ kind: 'point', lead: '', text: '共同出资两村各出一半。' }];
    expect(hashOf(moved)).not.toBe(hashOf(text()));
  });
});

describe('a text as it is kept', () => {
  it('has one form for what looks the same, and loses nothing that can be read', () => {
    const raw = text();
    raw.titleClauses = ['  小桥通\n两岸 '];
    raw.summary = '修一座\u200b桥，\u202e连两个村。\r\n第二行\t';
    expect(normaliseCaseText(raw)).toMatchObject({ titleClauses: ['小桥通两岸'], summary: '修一座桥，连两个村。\n第二行' });
  });

  it('is not changed by being kept twice', () => {
    const once = normaliseCaseText(text());
    expect(normaliseCaseText(once)).toEqual(once);
  });
});

it('A title is its clauses in one line, empty ones left out', () => {
  expect(titleOf({ ...text(), titleClauses: ['小桥通两岸', ''] })).toBe('小桥通两岸');
});

it('A section the campaign does not have is found by its place', () => {
  expect([unknownSection(text(), settings), unknownSection({ ...text(), sections: [{ key: 'annex', heading: '附', blocks: [] }] }, settings)]).toEqual([-1, 0]);
});

describe('a complete text', () => {
  const without = (change: (one: CaseText) => void) => {
    const one = text();
    change(one);
    return textComplete(one, settings);
  };

  it('has a title, a summary and something in every section', () => {
    expect(textComplete(text(), settings)).toBeNull();
    expect(without((one) => (one.titleClauses = ['']))).toEqual({ code: 'case.title_missing' });
    expect(without((one) => (one.summary = ' '))).toEqual({ code: 'case.summary_missing' });
    expect(without((one) => one.sections.pop())).toEqual({ code: 'case.section_missing', params: { heading: '实施成效' } });
    expect(without((one) => (one.sections[1]!.blocks = [{ kind: 'point', lead: ' ', text: '' }]))).toEqual({ code: 'case.section_empty', params: { heading: '主要做法' } });
  });
});

describe('limits name their numbers', () => {
  const words = wordCountOf(text());

  it('at the limit a text passes, one over or under it does not', () => {
    expect(lengthWithinLimits(text(), limits({ textMin: words, textMax: words }))).toBeNull();
    expect(lengthWithinLimits(text(), limits({ textMax: words - 1 }))).toEqual({ code: 'case.text_too_long', params: { words, max: words - 1, over: 1 } });
    expect(lengthWithinLimits(text(), limits({ textMin: words + 3 }))).toEqual({ code: 'case.text_too_short', params: { words, min: words + 3, missing: 3 } });
  });

  it('for title, summary and section each', () => {
    expect(lengthWithinLimits(text(), limits({ titleMax: 10 }))).toEqual({ code: 'case.title_too_long', params: { words: 11, max: 10, over: 1 } });
    expect(lengthWithinLimits(text(), limits({ summaryMax: 9 }))).toEqual({ code: 'case.summary_too_long', params: { words: 10, max: 9, over: 1 } });
    const tight = { ...limits({}), sections: settings.sections.map((section) => ({ ...section, wordsMax: section.key === 'situation' ? 5 : null })) };
    expect(lengthWithinLimits(text(), tight)).toEqual({ code: 'case.section_too_long', params: { heading: '基本情况', words: 11, max: 5, over: 6 } });
  });
});
