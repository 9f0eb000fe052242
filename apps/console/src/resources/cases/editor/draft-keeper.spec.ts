import type { DraftAnswer, Problem, SaveDraft } from '@huibian/contracts';
import { ProblemError, UnreachableError } from '../../../providers/problem';
import { DraftCopies, type DraftContent } from './draft-copy';
import { DraftKeeper } from './draft-keeper';

const contentOf = (summary: string): DraftContent => ({ text: { titleClauses: ['办到底'], summary, sections: [] }, fieldKey: 'services', unitIds: ['xiaoshan'] });
const at = '2026-03-09T09:00:00.000Z';

class Shelf {
  readonly kept = new Map<string, string>();
  get length() { return this.kept.size; }
  key = (at: number) => [...this.kept.keys()][at] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

function desk(answers: ((body: SaveDraft) => DraftAnswer | Error)[]) {
  const sent: SaveDraft[] = [];
  const copies = new DraftCopies(new Shelf(), 'shen', 'desk');
  const save = async (body: SaveDraft) => {
    sent.push(body);
    const answer = answers[sent.length - 1]?.(body) ?? saved(body);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const keeper = new DraftKeeper({ caseId: 'case', copies, save, onSaved: () => undefined, now: () => new Date(at) }, 1, contentOf(''), null);
  return { keeper, sent, copies };
}

const saved = ({ draftVersion }: SaveDraft): DraftAnswer => ({ id: 'case', draftVersion: draftVersion + 1, textHash: 'h', wordCount: 0, savedAt: at, unprintable: [] });
const stale = (summary: string) =>
  new ProblemError({ status: 409, code: 'http.stale_version', title: '', detail: '', current: { ...contentOf(summary), draftVersion: 5, savedAt: at, savedBy: '周' } } as unknown as Problem);

beforeAll(() => {
  (globalThis as { window?: unknown }).window = globalThis;
});
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('the keeper of a draft', () => {
  it('saves a second after the last key, once, on the version it saw', async () => {
    const { keeper, sent, copies } = desk([]);
    keeper.change(contentOf('一'));
    keeper.change(contentOf('一二'));
    expect(copies.read('case')?.mine).toEqual(contentOf('一二'));
    await jest.advanceTimersByTimeAsync(999);
    expect(sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ draftVersion: 1, text: contentOf('一二').text, fieldKey: 'services' }]);
    expect(keeper.snapshot()).toEqual({ kind: 'saved', at });
    expect(copies.read('case')).toBeNull();
  });

  it('sends the units only when they changed', async () => {
    const { keeper, sent } = desk([]);
    keeper.change({ ...contentOf(''), unitIds: ['xiaoshan', 'binjiang'] });
    await keeper.flush();
    expect(sent[0]?.unitIds).toEqual(['xiaoshan', 'binjiang']);
  });

  it('keeps the text here when nobody answers, and tries again by itself', async () => {
    const { keeper, sent, copies } = desk([() => new UnreachableError('no network')]);
    keeper.change(contentOf('一'));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toEqual({ kind: 'failed', reason: 'no network', keptHere: true });
    expect(copies.read('case')).toEqual({ draftVersion: 1, base: contentOf(''), mine: contentOf('一'), at });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(sent).toHaveLength(2);
    expect(keeper.snapshot()).toEqual({ kind: 'saved', at });
  });

  it('tells of a failure until a save goes through, whatever is typed or tried meanwhile', async () => {
    const { keeper } = desk([() => new UnreachableError('no network'), () => new UnreachableError('no network')]);
    const told: string[] = [];
    keeper.subscribe(() => told.push(keeper.snapshot().kind));
    keeper.change(contentOf('一'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(told.splice(0)).toEqual(['pending', 'saving', 'failed']);
    keeper.change(contentOf('一二'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(new Set(told.splice(0))).toEqual(new Set(['failed']));
    await jest.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual(['saved']);
  });

  it('answers whoever leaves while a save is under way by that save, and tries no second time at once', async () => {
    const { keeper, sent } = desk([() => new UnreachableError('no network')]);
    keeper.change(contentOf('一'));
    const saving = keeper.flush();
    expect(await Promise.all([saving, keeper.flush(), keeper.flush()])).toEqual([false, false, false]);
    expect(sent).toHaveLength(1);
    expect(keeper.snapshot().kind).toBe('failed');
  });

  it('stops before somebody else’s draft and goes on from the chosen text', async () => {
    const { keeper, sent, copies } = desk([() => stale('他的')]);
    keeper.change(contentOf('我的'));
    await keeper.flush();
    const state = keeper.snapshot();
    if (state.kind !== 'conflict') throw new Error(`the keeper is ${state.kind}`);
    expect([state.base, state.theirs.text.summary]).toEqual([contentOf(''), '他的']);
    expect(copies.read('case')?.mine).toEqual(contentOf('我的'));
    await keeper.resolve(contentOf('合起来'), state.theirs);
    expect(sent[1]).toEqual({ draftVersion: 5, text: contentOf('合起来').text, fieldKey: 'services' });
    expect(keeper.snapshot()).toEqual({ kind: 'saved', at });
  });

  it('asks nothing when the very text is on the server already', async () => {
    const { keeper, copies } = desk([() => stale('我的')]);
    keeper.change(contentOf('我的'));
    await keeper.flush();
    expect([keeper.snapshot(), keeper.unsaved(), copies.read('case')]).toEqual([{ kind: 'saved', at }, null, null]);
    keeper.change(contentOf('我的，再写'));
    expect(keeper.unsaved()?.draftVersion).toBe(5);
  });

  it('writes nothing when the other’s text is taken', async () => {
    const { keeper, sent } = desk([() => stale('他的')]);
    keeper.change(contentOf('我的'));
    await keeper.flush();
    const state = keeper.snapshot();
    if (state.kind !== 'conflict') throw new Error(`the keeper is ${state.kind}`);
    await keeper.resolve(contentOf('他的'), state.theirs);
    expect(sent).toHaveLength(1);
    expect(keeper.unsaved()).toBeNull();
  });
});
