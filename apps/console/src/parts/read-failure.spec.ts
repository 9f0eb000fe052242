import { ProblemError, UnreachableError } from '../providers/problem';
import { isGone } from './read-failure';

const refused = (status: number) => new ProblemError({ type: 'about:blank', title: '', status, detail: '', code: `http.${status}`, params: {}, correlationId: 'c' });

it('A page is left for its list only when its subject is gone, not when nobody could say', () => {
  expect([403, 404, 410].map((status) => isGone(refused(status)))).toEqual([true, true, true]);
  expect([401, 429, 500, 503].map((status) => isGone(refused(status)))).toEqual([false, false, false, false]);
  expect(isGone(new UnreachableError('away'))).toBe(false);
});
