import { checkDraft, defaultCheckSettings, severityCounts } from '@huibian/manuscript';
import { newBlock, type EditorText } from '../editor/editor-text';
import { checkedText, deskFindings, fieldNow, gravest, mended, movedRange, withField, type DeskFinding } from './editor-findings';
import { marksOf } from './live-check-context';

const text: EditorText = {
  titleClauses: ['把菜场开进村,方便老人'],
  summary: '',
  sections: [
    { key: 'situation', heading: '基本情况', blocks: [newBlock('paragraph'), newBlock('paragraph', '', '我们每周去两趟,风雨无阻。')] },
    { key: 'measures', heading: '主要做法', blocks: [newBlock('point', '把车开进村,方便老人', '我们每周两趟。')] },
  ],
};

const findings = deskFindings(text, checkDraft(checkedText(text), ['清江县'], defaultCheckSettings));
const of = (rule: string, part: DeskFinding['place']['part'] = 'block'): DeskFinding => {
  const found = findings.find((finding) => finding.rule === rule && finding.place.part === part);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
};
const [, paragraph] = text.sections[0]?.blocks ?? [];
const blockId = paragraph?.id ?? '';

describe('findings on the desk', () => {
  it('call a block by its own name, blank ones before it counted, in the order of the page', () => {
    expect(of('person.we').place).toEqual({ part: 'block', sectionKey: 'situation', blockId, field: 'text', start: 0, end: 2, whole: true });
    const sections = findings.map(({ place }) => (place.part === 'title' ? 'title' : place.sectionKey));
    expect(sections).toEqual([...sections].sort((a, b) => ['title', 'situation', 'measures'].indexOf(a) - ['title', 'situation', 'measures'].indexOf(b)));
  });

  it('follow their passage while something else is typed, and let it go when it is touched', () => {
    expect(movedRange('我们每周', '今天我们每周', 0, 2)).toEqual({ start: 2, end: 4 });
    expect(movedRange('我们每周', '我们每周三', 0, 2)).toEqual({ start: 0, end: 2 });
    expect(movedRange('我们每周', '我门每周', 0, 2)).toBeUndefined();
    expect(movedRange('好好', '好', 1, 2)).toBeUndefined();
  });

  it('mend exactly their passage, also after something was typed before it', () => {
    const comma = of('punctuation.half_width');
    expect(mended(text, comma)).toBe('我们每周去两趟，风雨无阻。');
    const typed = withField(text, comma.place, '今年，我们每周去两趟,风雨无阻。');
    expect(mended(typed, comma)).toBe('今年，我们每周去两趟，风雨无阻。');
    expect(mended(withField(text, comma.place, '我们每周去两趟。'), comma)).toBeUndefined();
    expect(fieldNow(withField(text, of('punctuation.half_width', 'title').place, mended(text, of('punctuation.half_width', 'title')) ?? ''), of('punctuation.half_width', 'title').place)).toBe('把菜场开进村，方便老人');
  });

  it('are underlined apart and in order, as the text is now', () => {
    expect(marksOf(findings, blockId, 'text', '我们每周去两趟,风雨无阻。').map(({ start, end, severity }) => `${start}–${end} ${severity}`)).toEqual(['0–2 warning', '7–8 error']);
    expect(marksOf(findings, blockId, 'text', '他们每周去两趟,风雨无阻。').map(({ start }) => start)).toEqual([7]);
  });

  it('are counted by how grave they are', () => {
    const counts = severityCounts(findings);
    expect(counts.error + counts.warning + counts.hint).toBe(findings.length);
    expect([gravest([{ severity: 'hint' }, { severity: 'error' }]), gravest([{ severity: 'hint' }])]).toEqual(['error', 'hint']);
  });
});
