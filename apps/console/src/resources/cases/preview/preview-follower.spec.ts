import type { CasePreview, PreviewCase } from '@huibian/contracts';
import { PreviewFollower } from './preview-follower';

const bodyOf = (clause: string): PreviewCase => ({ text: { titleClauses: [clause], summary: '', sections: [] }, fieldKey: 'economy', unitIds: ['u'] });
const pagesOf = (clause: string): CasePreview => ({ pages: [clause], lastLines: 3, linesPerPage: 22, missing: [] });

interface Asked {
  clause: string;
  signal: AbortSignal;
  answer: (preview: CasePreview) => void;
  fail: (error: unknown) => void;
}

const asked: Asked[] = [];
const follower = () =>
  new PreviewFollower(({ text }, signal) => new Promise((answer, fail) => asked.push({ clause: text.titleClauses[0] ?? '', signal, answer, fail })));
const rest = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  Object.assign(globalThis, { window: globalThis });
  jest.useFakeTimers();
  asked.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'window');
});

test('The first text is asked for at once, typed ones when the hand rests, one question at a time and always the newest', async () => {
  const pages = follower();
  pages.follow(bodyOf('a'));
  await rest(0);
  pages.follow(bodyOf('ab'));
  await rest(499);
  pages.follow(bodyOf('abc'));
  await rest(600);
  expect(asked.map((one) => one.clause)).toEqual(['a']);
  asked[0]!.answer(pagesOf('a'));
  await rest(0);
  expect(pages.snapshot()).toEqual({ preview: pagesOf('a'), behind: true, failure: null });
  await rest(500);
  expect(asked.map((one) => one.clause)).toEqual(['a', 'abc']);
  asked[1]!.answer(pagesOf('abc'));
  await rest(0);
  expect(pages.snapshot()).toEqual({ preview: pagesOf('abc'), behind: false, failure: null });
});

test('A failure leaves the last pages in sight and is told until the same text is tried again or another is written', async () => {
  const pages = follower();
  pages.follow(bodyOf('a'));
  await rest(0);
  asked[0]!.answer(pagesOf('a'));
  await rest(0);
  pages.follow(bodyOf('b'));
  await rest(500);
  asked[1]!.fail('no font');
  await rest(0);
  expect(pages.snapshot()).toEqual({ preview: pagesOf('a'), behind: true, failure: 'no font' });
  pages.again();
  expect(pages.snapshot().failure).toBeNull();
  await rest(0);
  expect(asked.map((one) => one.clause)).toEqual(['a', 'b', 'b']);
  pages.follow(bodyOf('c'));
  asked[2]!.fail('no font');
  await rest(0);
  expect(pages.snapshot().failure).toBeNull();
});

test('A text set back to the one shown needs no question, and a closed preview gives up what is under way', async () => {
  const pages = follower();
  pages.follow(bodyOf('a'));
  await rest(0);
  asked[0]!.answer(pagesOf('a'));
  await rest(0);
  pages.follow(bodyOf('b'));
  pages.follow(bodyOf('a'));
  await rest(1000);
  expect([asked.length, pages.snapshot().behind]).toEqual([1, false]);
  pages.follow(bodyOf('c'));
  await rest(500);
  pages.stop();
  expect(asked[1]!.signal.aborted).toBe(true);
  asked[1]!.answer(pagesOf('c'));
  await rest(1000);
  expect([asked.length, pages.snapshot().preview]).toEqual([2, pagesOf('a')]);
});
