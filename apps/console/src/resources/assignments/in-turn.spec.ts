import { inTurn } from './in-turn';

it('A save that is slow is waited for by the next, and one that fails does not stop it', async () => {
  const turn = inTurn();
  const told: string[] = [];
  let arrive: () => void = () => undefined;
  const first = turn(async () => {
    told.push('first goes out');
    await new Promise<void>((resolve) => (arrive = resolve));
    told.push('first is answered');
    throw new Error('refused');
  });
  const second = turn(async () => void told.push('second goes out'));
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual(['first goes out']);
  arrive();
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(told).toEqual(['first goes out', 'first is answered', 'second goes out']);
});
