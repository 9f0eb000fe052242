import type { CaseText } from '@huibian/contracts';
import { diffCaseTexts } from './case-diff';
import { mergeCaseTexts, resolveConflicts } from './case-merge';
import { alignParagraphs } from './paragraph-alignment';
import { diffWords, type DiffSegment } from './word-diff';

const side = (segments: DiffSegment[], dropped: string): string => segments.filter((segment) => segment.kind !== dropped).map((segment) => segment.text).join('');

const base: CaseText = {
  titleClauses: ['建设共享菜场'],
  summary: '三个村合办。',
  sections: [
    { key: 'situation', heading: '一、基本情况', blocks: [{ kind: 'paragraph', text: '山里有三个村，住着老人。' }] },
    { key: 'practice', heading: '二、主要做法', blocks: [{ kind: 'point', lead: '把车开进村。', text: '每周两趟。' }, { kind: 'point', lead: '把价格贴出来。', text: '一天一换。' }] },
  ],
};
const edit = (change: (text: CaseText) => void): CaseText => {
  const copy = structuredClone(base);
  change(copy);
  return copy;
};
const practice = (text: CaseText): CaseText['sections'][number]['blocks'] => text.sections[1]?.blocks ?? [];

describe('word difference', () => {
  it('marks a changed word, not a changed sentence', () => {
    expect(diffWords('每周两趟送菜进村。', '每周三趟送菜进村。')).toEqual([
      { kind: 'same', text: '每周' },
      { kind: 'removed', text: '两' },
      { kind: 'added', text: '三' },
      { kind: 'same', text: '趟送菜进村。' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const texts = ['', '甲', '甲乙丙', '共同富裕2022年增长59.8%。', '𠮷野家 and GDP', '甲\n乙', '长'.repeat(3000), '短a'.repeat(3000)];
    for (const a of texts)
      for (const b of texts) {
        const segments = diffWords(a, b);
        expect([side(segments, 'added'), side(segments, 'removed')]).toEqual([a, b]);
      }
  });

  it('ends on two long texts with nothing in common, which a full comparison would not within the time of a test', () => {
    const words = (from: number): string => Array.from({ length: 40_000 }, (_, index) => String.fromCharCode(from + ((index * 7919) % 5000))).join('');
    const [a, b] = [words(0x4e00), words(0x7000)];
    const segments = diffWords(a, b);
    expect([side(segments, 'added') === a, side(segments, 'removed') === b]).toEqual([true, true]);
  });
});

describe('difference of two texts of a case', () => {
  it('finds nothing where nothing changed', () => {
    expect(diffCaseTexts(base, structuredClone(base)).changed).toBe(false);
  });

  it('aligns paragraphs, so that an inserted one does not make the rest differ', () => {
    const next = edit((text) => text.sections[0]?.blocks.unshift({ kind: 'paragraph', text: '全县地处浙西。' }));
    const diff = diffCaseTexts(base, next);
    expect(diff.sections.map((section) => [section.key, section.kind, section.paragraphs.map((paragraph) => paragraph.kind)])).toEqual([
      ['situation', 'changed', ['added', 'same']],
      ['practice', 'same', ['same', 'same']],
    ]);
  });

  it('shows a removed section where it stood', () => {
    const next = edit((text) => text.sections.shift());
    expect(diffCaseTexts(base, next).sections.map((section) => [section.key, section.kind])).toEqual([
      ['situation', 'removed'],
      ['practice', 'same'],
    ]);
  });

  it('pairs the paragraphs that are most alike', () => {
    expect(alignParagraphs(['甲乙丙丁戊己', '天地玄黄宇宙'], ['天地玄黄宇宙洪荒'])).toEqual([{ before: '甲乙丙丁戊己' }, { before: '天地玄黄宇宙', after: '天地玄黄宇宙洪荒' }]);
  });
});

describe('merging a stale draft', () => {
  it('takes what only one side changed, down to the two halves of a point', () => {
    const mine = edit((text) => {
      text.summary = '四个村合办。';
      practice(text)[0] = { kind: 'point', lead: '让车进村。', text: '每周两趟。' };
    });
    const theirs = edit((text) => {
      text.titleClauses = ['建设共享菜场', '惠及老人'];
      practice(text)[0] = { kind: 'point', lead: '把车开进村。', text: '每天一趟。' };
      practice(text).push({ kind: 'point', lead: '把账记明白。', text: '' });
    });
    expect(mergeCaseTexts(base, mine, theirs)).toEqual({
      merged: {
        titleClauses: ['建设共享菜场', '惠及老人'],
        summary: '四个村合办。',
        sections: [base.sections[0], { key: 'practice', heading: '二、主要做法', blocks: [{ kind: 'point', lead: '让车进村。', text: '每天一趟。' }, practice(base)[1], { kind: 'point', lead: '把账记明白。', text: '' }] }],
      },
      conflicts: [],
    });
  });

  it('keeps mine and offers theirs where both changed one thing, and applies the choices', () => {
    const mine = edit((text) => {
      text.summary = '我的。';
      practice(text)[1] = { kind: 'point', lead: '我的要点。', text: '' };
    });
    const theirs = edit((text) => {
      text.summary = '他的。';
      practice(text).splice(1, 1, { kind: 'point', lead: '他的要点。', text: '' }, { kind: 'paragraph', text: '又一段。' });
    });
    const result = mergeCaseTexts(base, mine, theirs);
    expect([result.merged, result.conflicts.map((conflict) => conflict.kind)]).toEqual([mine, ['summary', 'blocks']]);
    expect(resolveConflicts(result, ['theirs', 'theirs'])).toEqual(theirs);
    expect(resolveConflicts(result, ['mine', 'mine'])).toEqual(mine);
    expect(resolveConflicts(result, [undefined, 'theirs']).summary).toBe('我的。');
  });

  it('never loses a section that one side took out while the other wrote in it', () => {
    const mine = edit((text) => text.sections.pop());
    const theirs = edit((text) => practice(text).pop());
    const result = mergeCaseTexts(base, mine, theirs);
    expect(result.merged).toEqual(theirs);
    expect(resolveConflicts(result, ['mine'])).toEqual(mine);
    expect(mergeCaseTexts(base, mine, base)).toEqual({ merged: mine, conflicts: [] });
  });

  it('says that both sides adding different paragraphs at one place is a conflict', () => {
    const add = (word: string): CaseText => edit((text) => practice(text).push({ kind: 'paragraph', text: word }));
    expect(mergeCaseTexts(base, add('甲'), add('乙')).conflicts).toEqual([{ kind: 'blocks', sectionKey: 'practice', index: 2, base: [], mine: [{ kind: 'paragraph', text: '甲' }], theirs: [{ kind: 'paragraph', text: '乙' }] }]);
  });
});
