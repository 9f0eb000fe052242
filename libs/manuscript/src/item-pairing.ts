import { bigrams, dice } from './paragraph-alignment';

/** What makes an item of one volume the same thing as an item of another. */
export interface PairingTraits<T> {
  /** Equal keys: the same thing, whatever else changed. */
  keyOf(item: T): string;
  /** Its words, to know it by where the key changed. */
  textOf(item: T): string;
  numberOf(item: T): number;
  /** Whether two of one number may stand for one another although nothing else tells. */
  sameAtOnePlace(before: T, after: T): boolean;
}

/** A side is undefined where the item has no counterpart. */
export type ItemPair<T> = [before: T | undefined, after: T | undefined];

/** Two texts that share fewer of their character pairs are two things, not one that was rewritten. */
const ALIKE_MIN = 0.5;
/** Beyond so many comparisons the volumes have little in common, and only places are compared. */
const COMPARISONS_MAX = 10_000;

/**
 * Pairs what is the same thing in both lists: by key, then by equal words, then the most alike words first, at last by number.
 * In the order of `after`; what only `before` holds stands last.
 */
export function pairItems<T extends object>(before: readonly T[], after: readonly T[], traits: PairingTraits<T>): ItemPair<T>[] {
  const free = new Set(before);
  const partners = new Map<T, T>();
  const join = (item: T, partner: T | undefined): void => {
    if (partner !== undefined && !partners.has(item) && free.delete(partner)) partners.set(item, partner);
  };
  const open = (): T[] => after.filter((item) => !partners.has(item));
  for (const valueOf of [traits.keyOf, traits.textOf]) {
    const held = heldBy([...free], valueOf);
    for (const item of open()) {
      const value = valueOf(item);
      const equal = (value === '' ? [] : (held.get(value) ?? [])).filter((each) => free.has(each));
      join(item, equal.find((each) => traits.numberOf(each) === traits.numberOf(item)) ?? equal[0]);
    }
  }
  for (const [partner, item] of mostAlike([...free], open(), traits.textOf)) join(item, partner);
  for (const item of open()) join(item, [...free].find((each) => traits.numberOf(each) === traits.numberOf(item) && traits.sameAtOnePlace(each, item)));
  return [...after.map((item): ItemPair<T> => [partners.get(item), item]), ...[...free].map((item): ItemPair<T> => [item, undefined])];
}

function heldBy<T>(items: readonly T[], valueOf: (item: T) => string): Map<string, T[]> {
  const held = new Map<string, T[]>();
  for (const item of items) {
    const value = valueOf(item);
    held.set(value, [...(held.get(value) ?? []), item]);
  }
  return held;
}

/** Every two that are alike enough to be one, the most alike first. */
function mostAlike<T>(before: readonly T[], after: readonly T[], textOf: (item: T) => string): [before: T, after: T][] {
  if (before.length * after.length > COMPARISONS_MAX) return [];
  const counted = (items: readonly T[]): { item: T; pairs: Map<string, number>; length: number }[] =>
    items.map((item) => ({ item, pairs: bigrams(textOf(item)), length: textOf(item).length }));
  const newer = counted(after);
  return counted(before)
    .flatMap((old) => newer.map((next) => ({ old: old.item, next: next.item, alike: dice(old.pairs, next.pairs, old.length + next.length - 2) })))
    .filter(({ alike }) => alike >= ALIKE_MIN)
    .sort((a, b) => b.alike - a.alike)
    .map(({ old, next }) => [old, next]);
}

/**
 * Which of a row of places were moved: the fewest that have to leave for the others to stand in order.
 * `places` are where each stood before, in the order they stand now; answers indices into it.
 */
export function movedAmong(places: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    let best = -1;
    for (let at = 0; at < index; at += 1) if ((places[at] ?? 0) < place && (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at;
    lengths.push((lengths[best] ?? 0) + 1);
    previous.push(best);
  });
  const moved = new Set(places.keys());
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = previous[at] ?? -1) moved.delete(at);
  return moved;
}
