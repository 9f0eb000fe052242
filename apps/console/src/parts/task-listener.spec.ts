import type { TaskView } from '@huibian/contracts';
import { ProblemError, UnreachableError } from '../providers/problem';
import { listenToTask } from './task-listener';

const running = { id: 'a', kind: 'compile_proof', state: 'running' } as TaskView;
const done = { ...running, state: 'done' } as TaskView;
const gone = new UnreachableError('nobody answers');

/** Answers in their order; what the stream says comes through `say`, and `cut` ends it. */
function line(...answers: unknown[]) {
  const heard: unknown[] = [];
  const streams: { onmessage?: (event: { data: string }) => void; onerror?: () => void; close: () => void }[] = [];
  Object.assign(globalThis, {
    EventSource: class {
      constructor() {
        streams.push(this as never);
      }
      close() {}
    },
  });
  const api = {
    get: async <T,>(): Promise<T> => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer as T;
    },
  };
  const stop = listenToTask(api, { subjectId: 'proof', kind: 'compile_proof' }, { task: (task) => heard.push(task?.state ?? null), away: (away) => heard.push(away ? 'away' : 'here'), end: () => heard.push('end') });
  return { heard, stop, say: (task: TaskView) => streams.at(-1)?.onmessage?.({ data: JSON.stringify(task) }), cut: () => streams.at(-1)?.onerror?.() };
}

describe('following a task', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const wait = () => jest.advanceTimersByTimeAsync(6000);

  it('asks again where nobody answered the first question, and says so meanwhile', async () => {
    const { heard, say, stop } = line(gone, { items: [running] });
    await wait();
    say(done);
    expect(heard).toEqual(['away', 'here', 'running', 'here', 'done', 'end']);
    stop();
  });

  it('asks by turns once the stream is cut, until the task is over', async () => {
    const { heard, cut, stop } = line({ items: [running] }, gone, done);
    await jest.advanceTimersByTimeAsync(0);
    cut();
    await wait();
    expect(heard).toEqual(['here', 'running', 'away', 'away', 'here', 'done', 'end']);
    stop();
  });

  it('takes a refusal for an answer', async () => {
    const { heard, stop } = line(new ProblemError({ type: '', title: '', status: 404, detail: '', code: 'http.not_found', params: {}, correlationId: '' }));
    await wait();
    expect(heard).toEqual(['here', null]);
    stop();
  });
});
