import { accountPace, addressPace, pairPace, waitSeconds } from './sign-in-pace.rules';

test('The first failures cost nothing, then the wait doubles up to its ceiling', () => {
  expect([0, 4, 5, 6, 7, 10, 11, 100].map((failures) => waitSeconds(pairPace, failures))).toEqual([0, 0, 1, 2, 4, 32, 60, 60]);
});

test('An account attacked from everywhere waits seconds, so that its owner gets in on deadline day', () => {
  expect(waitSeconds(accountPace, 10_000)).toBe(8);
});

test('A county behind one address has forty failures before anybody there waits', () => {
  expect([39, 40].map((failures) => waitSeconds(addressPace, failures))).toEqual([0, 1]);
});
