import { contradictionMarks, marksOn, type Marked } from './contradiction-marks';

/** Differing stretches in brackets; an empty pair where something is missing. */
const shown = (marked: readonly Marked[]): string => marked.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const marks = (entry: string, body: string) => {
  const { contents, body: heading } = contradictionMarks(entry, body);
  return [shown(contents), shown(heading)];
};

describe('what differs between a contents entry and a body heading', () => {
  it('is nothing where the heading follows the rule', () => {
    expect(marks('青禾县、白石县：一窗通办，一次办成', '青禾县、白石县一窗通办 一次办成')).toEqual(['青禾县、白石县：一窗通办，一次办成', '青禾县、白石县一窗通办 一次办成']);
  });

  it('is marked character by character on both sides', () => {
    expect(marks('青禾县：一窗通办，一次办成', '青禾县一站通办 一次办好')).toEqual(['青禾县：一[窗]通办，一次办[成]', '青禾县一[站]通办 一次办[好]']);
    expect(marks('青禾县：打造“一窗”样板', '青禾县打造一窗样板')).toEqual(['青禾县：打造[“]一窗[”]样板', '青禾县打造[]一窗[]样板']);
    expect(marks('青禾县：一窗通办', '青禾县一窗通办试点')).toEqual(['青禾县：一窗通办[]', '青禾县一窗通办[试点]']);
  });

  it('is a space where only spaces differ, and its comma or colon in the entry', () => {
    expect(marks('青禾县：一窗通办，一次办成', '青禾县一窗通办一次办成')).toEqual(['青禾县：一窗通办[，]一次办成', '青禾县一窗通办[]一次办成']);
    expect(marks('青禾县：一窗通办', '青禾县 一窗通办')).toEqual(['青禾县[：]一窗通办', '青禾县[ ]一窗通办']);
    expect(marks('青禾县：一窗通办', '青禾县一窗 通办')).toEqual(['青禾县：一窗[]通办', '青禾县一窗[ ]通办']);
  });
});

describe('marks on the line a text stands in', () => {
  const marked = contradictionMarks('青禾县：一窗通办，一次办成', '青禾县一站通办一次办成');

  it('leave number, leader and page alone', () => {
    expect(shown(marksOn('3. 青禾县：一窗通办，一次办成……（12）', marked.contents))).toBe('3. 青禾县：一[窗]通办[，]一次办成……（12）');
  });

  it('are those of the part that stands there, where the text is wrapped or spaced otherwise', () => {
    expect(shown(marksOn('3. 青禾县：一窗通', marked.contents))).toBe('3. 青禾县：一[窗]通');
    expect(shown(marksOn('青 禾 县一站通办一次', marked.body))).toBe('青 禾 县一[站]通办[]一次');
    expect(shown(marksOn('青禾县 一窗通办', contradictionMarks('青禾县：一窗通办', '青禾县 一窗通办').body))).toBe('青禾县[ ]一窗通办');
  });

  it('are none on a text that has nothing of it', () => {
    expect(shown(marksOn('别的话', marked.body))).toBe('别的话');
  });
});
