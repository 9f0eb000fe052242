import { carriedOver } from './queue-order';

const items = (ids: string, version = 1) => [...ids].map((id) => ({ id, version }));
const shown = (order: readonly { id: string; version: number }[]) => order.map(({ id, version }) => `${id}${version}`).join(' ');

describe('an order that is being made', () => {
  it('follows the queue while nothing was moved', () => {
    expect(shown(carriedOver(items('abc'), items('abc'), items('cab', 2)))).toBe('c2 a2 b2');
  });
  it('stays when the queue changes: what left is gone, what came stands at the end, and each is what it is now', () => {
    expect(shown(carriedOver(items('cab'), items('abc'), items('acd', 2)))).toBe('c2 a2 d2');
  });
});
