import { diffArrays } from 'diff';

/** A stretch of a three-way comparison: what the base held there and what each side made of it. */
export interface MergeChunk<T> {
  base: T[];
  mine: T[];
  theirs: T[];
}

const EDITS_MAX = 4000;

/** For each item of the base, where it stands in the other list; undefined where it does not. */
function places(base: readonly string[], other: readonly string[]): (number | undefined)[] {
  const result: (number | undefined)[] = base.map(() => undefined);
  let at = 0;
  let place = 0;
  for (const change of diffArrays([...base], [...other], { maxEditLength: EDITS_MAX }) ?? []) {
    if (change.removed) at += change.count;
    else if (change.added) place += change.count;
    else for (let step = 0; step < change.count; step += 1) result[at++] = place++;
  }
  return result;
}

/**
 * Cuts three lists into chunks (diff3): where both sides still hold the base's item the chunk has it once in each,
 * between such items stands whatever each side made of the stretch.
 */
export function mergeChunks<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], keyOf: (item: T) => string): MergeChunk<T>[] {
  const baseKeys = base.map(keyOf);
  const inMine = places(baseKeys, mine.map(keyOf));
  const inTheirs = places(baseKeys, theirs.map(keyOf));
  const chunks: MergeChunk<T>[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const cut = (to: typeof from): void => {
    const chunk = { base: base.slice(from.base, to.base), mine: mine.slice(from.mine, to.mine), theirs: theirs.slice(from.theirs, to.theirs) };
    if (chunk.base.length + chunk.mine.length + chunk.theirs.length > 0) chunks.push(chunk);
    from = to;
  };
  base.forEach((_, at) => {
    const mineAt = inMine[at];
    const theirsAt = inTheirs[at];
    if (mineAt === undefined || theirsAt === undefined) return;
    cut({ base: at, mine: mineAt, theirs: theirsAt });
    cut({ base: at + 1, mine: mineAt + 1, theirs: theirsAt + 1 });
  });
  cut({ base: base.length, mine: mine.length, theirs: theirs.length });
  return chunks;
}
