/** A campaign's settings are six deep; whatever walks a body level by level (its schema, its hash) has a stack that ends. */
const levelsMax = 64;

/** Whether a body is nested deeper than anything of ours: looked at level by level, so that looking has no depth of its own. */
export function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levelsMax) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
