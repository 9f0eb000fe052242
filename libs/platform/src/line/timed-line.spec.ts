import { TimedLine } from './timed-line';

const lineOf = (answer: (question: string, signal: AbortSignal) => Promise<string | null>, withinMs = 5000) =>
  new TimedLine<string, string>({ waitingMax: 2, withinMs, superseded: () => new Error('superseded'), busy: () => new Error('busy'), stopped: () => new Error('stopped'), answer });
const ended = (_question: string, signal: AbortSignal) => new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)));
const outcome = (answer: Promise<string>) => answer.catch((error: Error) => error.message);

it('ends an answer that takes too long, and goes on with the next', async () => {
  const line = lineOf((question, signal) => (question === 'long' ? ended(question, signal) : Promise.resolve(question)), 20);
  expect(await Promise.all([outcome(line.ask('a', 'long')), outcome(line.ask('b', 'short'))])).toEqual(['stopped', 'short']);
});

it('ends the answer under way when it closes, and sends away who waits', async () => {
  const line = lineOf(ended);
  const answers = [outcome(line.ask('a', 'first')), outcome(line.ask('b', 'second'))];
  await new Promise(setImmediate);
  line.close();
  expect(await Promise.all(answers)).toEqual(['stopped', 'busy']);
});

it('hands an error of the answer on', async () => {
  const line = lineOf(() => Promise.reject(new Error('torn')));
  expect(await outcome(line.ask('a', 'any'))).toBe('torn');
});
