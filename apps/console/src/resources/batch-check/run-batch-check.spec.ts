import type { BatchDocument } from '@huibian/contracts';
import { checkWholeBatch, defaultCheckSettings } from '@huibian/manuscript';
import { answerBatch, type BatchAnswer, type BatchQuestion } from './batch-check-answer';
import { runBatchCheck } from './run-batch-check';

const table: BatchDocument = { kind: 'experience_table', title: '典型经验', ordinal: '第一批', office: '', date: '二〇二六年十月', chapters: [], rows: [{ number: 1, name: '并窗口改革让办事少跑路', content: '我省把事项归到一个窗口,由一个人接到底。' }] };
const question: BatchQuestion = { document: table, settings: defaultCheckSettings, reasoned: new Map() };
/** A volume that a rule cannot read. */
const broken: BatchQuestion = { ...question, document: { ...table, rows: [{ number: 1, name: '并窗口', content: null as unknown as string }] } };

/** A worker as the page sees it: what it says and when is the test's. */
class HeldWorker {
  static last: HeldWorker;
  onmessage: (event: { data: BatchAnswer }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  ended = 0;

  constructor() {
    HeldWorker.last = this;
  }

  postMessage(): void {}

  terminate(): void {
    this.ended += 1;
  }
}

const page = globalThis as { Worker?: unknown };
const known = page.Worker;
beforeAll(() => (page.Worker = HeldWorker));
afterAll(() => (page.Worker = known));

const begin = (asked: BatchQuestion = question) => {
  const done: number[] = [];
  const ending = new AbortController();
  const outcome = runBatchCheck(asked, (count) => done.push(count), ending.signal).then(
    (found) => ({ found }),
    (error: Error) => ({ failed: error.message }),
  );
  return { outcome, done, ending, worker: HeldWorker.last };
};

const nothing = Symbol('nothing');
const soon = () => new Promise((resolve) => setTimeout(() => resolve(nothing), 50));

test('A rule that fails in the worker is told as it is, and not run again on the page', async () => {
  const { outcome, worker } = begin();
  worker.onmessage({ data: { failed: 'no such passage' } });
  expect(await outcome).toEqual({ failed: 'no such passage' });
  expect(worker.ended).toBe(1);
});

test('A failure of a rule is an answer of the worker', () => {
  const said: BatchAnswer[] = [];
  answerBatch(broken, (answer) => said.push(answer));
  expect(said.map((answer) => Object.keys(answer))).toEqual([['failed']]);
});

test('A worker that cannot be loaded is done without', async () => {
  const { outcome, worker } = begin();
  worker.onerror({ message: '' });
  expect(await outcome).toEqual({ found: checkWholeBatch(table, defaultCheckSettings) });
});

test('A worker that breaks down after it has answered is not done without: the page is left free', async () => {
  const { outcome, done, worker } = begin();
  worker.onmessage({ data: { done: 3 } });
  worker.onerror({ message: 'out of memory' });
  expect([await outcome, done]).toEqual([{ failed: 'out of memory' }, [3]]);
});

test('A run that was stopped says nothing any more', async () => {
  const { outcome, done, ending, worker } = begin();
  ending.abort();
  worker.onmessage({ data: { done: 1 } });
  worker.onerror({ message: '' });
  expect([await Promise.race([outcome, soon()]), done, worker.ended]).toEqual([nothing, [], 2]);
});
