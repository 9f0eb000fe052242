import { openedDraft, type DraftCopy } from './opened-draft';

const criteria = ['effect', 'spread'].map((key) => ({ key, name: key, description: '', weight: 50, max: 100 }));
const written = (draftVersion: number, opinion: string, marks: Record<string, string> = { effect: '80', spread: '' }): DraftCopy => ({ draftVersion, opinion, marks });

describe('The score page opens', () => {
  it('with the server’s draft where this browser kept nothing', () => {
    expect(openedDraft(criteria, written(3, '数据可核'), null)).toEqual({ entry: written(3, '数据可核'), draftVersion: 3, state: 'clean', theirs: null });
  });

  it('with what this browser kept and never saw saved, to be saved now', () => {
    expect(openedDraft(criteria, written(3, '数据'), written(3, '数据可核'))).toEqual({ entry: written(3, '数据可核'), draftVersion: 3, state: 'unsaved', theirs: null });
  });

  it('with both, and a choice, where the server has another version with another text: neither is lost', () => {
    const opened = openedDraft(criteria, written(4, '在办公室写的'), written(2, '在路上写的一段'));
    expect(opened).toMatchObject({ state: 'conflict', entry: { opinion: '在路上写的一段' }, theirs: { opinion: '在办公室写的', draftVersion: 4 } });
    // Kept under the version it was written on, so that the next opening asks again until somebody has chosen.
    expect(opened.draftVersion).toBe(2);
  });

  it('without a question where the text arrived and only its answer was lost', () => {
    const same = { effect: '80' };
    expect(openedDraft(criteria, written(4, '数据可核', same), written(3, '数据可核'))).toMatchObject({ state: 'clean', draftVersion: 4, theirs: null });
  });

  it('keeps a mark half typed, which the server never had', () => {
    const opened = openedDraft(criteria, written(4, '好'), written(3, '好', { effect: '80', spread: '7.' }));
    expect([opened.state, opened.entry.marks.spread]).toEqual(['clean', '7.']);
  });
});
