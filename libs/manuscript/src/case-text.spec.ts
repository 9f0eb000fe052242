import { caseTextBounds, caseTextSchema, type CaseText } from '@huibian/contracts';
import { blocksOf, countCaseText, emptyCaseText, paragraphsOf, toCaseSections, toDocumentSections } from './case-text';
import { chineseNumeral, numeralValue } from './chinese-numeral';
import { closedLead } from './printed-paragraph';
import { endsSentence, splitLead } from './sentence';
import { bodyForm, clausesOf, contentsForm, unitsOf } from './title-form';

const text: CaseText = {
  titleClauses: ['建设共享菜场', '方便山区老人'],
  summary: '',
  sections: [
    { key: 'situation', heading: '一、基本情况', blocks: [{ kind: 'paragraph', text: '山里有三个村。' }, { kind: 'paragraph', text: '路不好走。' }] },
    {
      key: 'practice',
      heading: '二、主要做法',
      blocks: [
        { kind: 'point', lead: '把车开进村。', text: '每周两趟。' },
        { kind: 'paragraph', text: '车是旧校车改的。' },
        { kind: 'point', lead: '把价格贴出来。', text: '' },
      ],
    },
  ],
};

describe('the text of a case', () => {
  it('numbers points by their place, paragraphs between them not counted', () => {
    expect(toDocumentSections(text)).toEqual([
      { heading: '一、基本情况', paragraphs: ['山里有三个村。', '路不好走。'] },
      { heading: '二、主要做法', paragraphs: ['一是把车开进村。每周两趟。', '车是旧校车改的。', '二是把价格贴出来。'] },
    ]);
  });

  it('comes back equal from the document', () => {
    expect(toCaseSections(toDocumentSections(text), ['situation', 'practice'])).toEqual(text.sections);
  });

  it('closes a lead sentence only before its detail and only where it has no mark of its own', () => {
    expect([closedLead('先修一间客厅', '每村只修一间。'), closedLead('先修一间客厅。', '每村只修一间。'), closedLead('说“好”', '再办。'), closedLead('先修一间客厅', ' ')]).toEqual(['先修一间客厅。', '先修一间客厅。', '说“好”', '先修一间客厅']);
  });

  it('closes a lead sentence that has no mark, and leaves empty blocks out', () => {
    expect(paragraphsOf({ blocks: [{ kind: 'point', lead: '把车开进村', text: '每周两趟。' }, { kind: 'point', lead: ' ', text: '' }, { kind: 'point', lead: '贴价格', text: '' }] })).toEqual([
      '一是把车开进村。每周两趟。',
      '二是贴价格',
    ]);
  });

  it('starts a new paragraph at a line break', () => {
    expect(paragraphsOf({ blocks: [{ kind: 'paragraph', text: '甲。\r\n\n乙。' }] })).toEqual(['甲。', '乙。']);
  });

  it('keeps an ordinal that is out of place as the paragraph says it', () => {
    const paragraphs = ['一是甲。', '一是乙。', '三是丙。', '二是丁。'];
    expect(blocksOf(paragraphs).map((block) => block.kind)).toEqual(['point', 'paragraph', 'paragraph', 'point']);
    expect(paragraphsOf({ blocks: blocksOf(paragraphs) })).toEqual(paragraphs);
  });

  it('counts headings, ordinals and paragraphs, and no empty section', () => {
    expect(countCaseText(text)).toEqual({ withPunctuation: 6 + 7 + 5 + 6 + 13 + 8 + 9, withoutPunctuation: 5 + 6 + 4 + 5 + 11 + 7 + 8 });
    expect(countCaseText(emptyCaseText([{ key: 'a', heading: '一、基本情况' }]))).toEqual({ withPunctuation: 0, withoutPunctuation: 0 });
  });

  it('is a valid draft while it is empty', () => {
    expect(caseTextSchema.safeParse(emptyCaseText([{ key: 'a', heading: '一、基本情况' }])).success).toBe(true);
  });

  it('is refused when it is too long as a whole or names a section twice', () => {
    const blocks = [1, 2].map(() => ({ kind: 'paragraph' as const, text: '长'.repeat(caseTextBounds.charactersMax * 0.6) }));
    expect(caseTextSchema.safeParse({ ...text, sections: [{ key: 'a', heading: '', blocks }] }).success).toBe(false);
    expect(caseTextSchema.safeParse({ ...text, sections: [text.sections[0], text.sections[0]] }).success).toBe(false);
  });
});

describe('ordinals', () => {
  it('are written and read back from 1 to 99', () => {
    const values = Array.from({ length: 99 }, (_, index) => index + 1);
    expect(values.map((value) => numeralValue(chineseNumeral(value)))).toEqual(values);
    expect([1, 10, 11, 20, 21, 99].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
  });

  it('are not read where there is none', () => {
    expect(['', '零', '十十', '一二', '百', '甲'].map(numeralValue)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('sentences and titles', () => {
  it('knows a finished paragraph behind closing quotes', () => {
    expect(['甲。', '甲。”', '甲！）', '甲', '甲，', '甲”', '甲：', '', '甲……'].map(endsSentence)).toEqual([true, true, true, false, false, false, false, false, true]);
  });

  it('cuts a lead outside quotes', () => {
    expect(splitLead('打造“小。店”样板。再说。')).toEqual({ lead: '打造“小。店”样板。', text: '再说。' });
  });

  it('makes both printed forms of one title', () => {
    const parts = { units: ['杭州萧山区', '滨江区'], titleClauses: ['办“瓜果飘香，富甲多方”集市', '惠及两岸'] };
    expect(contentsForm(parts)).toBe('杭州萧山区、滨江区：办“瓜果飘香，富甲多方”集市，惠及两岸');
    expect(bodyForm(parts)).toBe('杭州萧山区、滨江区办“瓜果飘香，富甲多方”集市 惠及两岸');
    expect(clausesOf('办“瓜果飘香，富甲多方”集市，惠及两岸')).toEqual(parts.titleClauses);
    expect(unitsOf('省委统战部（省侨办、侨联办）、省侨联')).toEqual(['省委统战部（省侨办、侨联办）', '省侨联']);
  });
});
