import { WaitingLine } from './waiting-line';

/** A desk that answers when it is told to. */
function desk(waitingMax = 2) {
  const under = new Map<string, (answer: string | Error) => void>();
  const asked: string[] = [];
  const line = new WaitingLine<string, string>({
    waitingMax,
    superseded: () => new Error('superseded'),
    busy: () => new Error('busy'),
    answer: (question) => {
      asked.push(question);
      return new Promise((resolve, reject) => void under.set(question, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer))));
    },
  });
  const outcome = (answer: Promise<string>) => answer.catch((error: Error) => error.message);
  const say = async (question: string, answer: string | Error) => {
    under.get(question)?.(answer);
    await new Promise(setImmediate);
  };
  return { line, asked, say, ask: (person: string, question: string) => outcome(line.ask(person, question)) };
}

const started = () => new Promise(setImmediate);

it('answers one question at a time, in the order in which people came', async () => {
  const { asked, say, ask } = desk();
  const answers = [ask('a', 'first'), ask('b', 'second'), ask('c', 'third')];
  await started();
  expect(asked).toEqual(['first']);
  await say('first', '1');
  expect(asked).toEqual(['first', 'second']);
  await say('second', '2');
  await say('third', '3');
  expect(await Promise.all(answers)).toEqual(['1', '2', '3']);
});

it('lets the newest question of a person wait, and finishes the one being answered', async () => {
  const { asked, say, ask } = desk();
  const answers = [ask('a', 'draft 1'), ask('a', 'draft 2'), ask('a', 'draft 3')];
  await started();
  await say('draft 1', '1');
  await say('draft 3', '3');
  expect([await Promise.all(answers), asked]).toEqual([['1', 'superseded', '3'], ['draft 1', 'draft 3']]);
});

it('sends away who comes to a full line, but never the one whose own place it is', async () => {
  const { say, ask } = desk(1);
  const answers = [ask('a', 'a1'), ask('b', 'b1'), ask('c', 'c1'), ask('b', 'b2')];
  await started();
  await say('a1', '1');
  await say('b2', '2');
  expect(await Promise.all(answers)).toEqual(['1', 'superseded', 'busy', '2']);
});

it('goes on after an answer that failed, also one that failed before it began', async () => {
  const { say, ask } = desk();
  const first = ask('a', 'bad');
  const second = ask('b', 'good');
  await started();
  await say('bad', new Error('torn'));
  await say('good', 'fine');
  expect([await first, await second]).toEqual(['torn', 'fine']);

  const thrown: WaitingLine<string, string> = new WaitingLine({
    waitingMax: 2,
    superseded: () => new Error('superseded'),
    busy: () => new Error('busy'),
    answer: (question): Promise<string> => {
      if (question === 'bad') throw new Error('at once');
      return Promise.resolve(question);
    },
  });
  const answers = [thrown.ask('a', 'bad').catch((error: Error) => error.message), thrown.ask('b', 'good')];
  expect(await Promise.all(answers)).toEqual(['at once', 'good']);
});

it('sends everybody away who waits when it closes', async () => {
  const { line, say, ask } = desk();
  const answers = [ask('a', 'a1'), ask('b', 'b1')];
  await started();
  line.close();
  await say('a1', '1');
  expect(await Promise.all(answers)).toEqual(['1', 'busy']);
});
