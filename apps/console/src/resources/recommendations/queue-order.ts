interface Queued {
  id: string;
}

export const inSameOrder = (one: readonly Queued[], other: readonly Queued[]): boolean => one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);

/**
 * The order somebody is making, carried over to a queue that changed meanwhile: what left it is gone, what came stands at the end.
 * @param order as it stands on the screen
 * @param before the queue it was made from
 * @param now the queue as it is
 */
export function carriedOver<Item extends Queued>(order: readonly Item[], before: readonly Item[], now: readonly Item[]): readonly Item[] {
  if (inSameOrder(order, before)) return now;
  const current = new Map(now.map((item) => [item.id, item]));
  const known = new Set(order.map(({ id }) => id));
  return [...order.flatMap(({ id }) => current.get(id) ?? []), ...now.filter(({ id }) => !known.has(id))];
}
