/**
 * The input without what PostgreSQL cannot keep and nobody can see: NUL goes, half of a surrogate pair (an emoji cut in two) becomes U+FFFD.
 * Anything that can be read stays as it was written.
 */
export function legible(input: unknown): unknown {
  if (typeof input === 'string') return input.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
  if (Array.isArray(input)) return input.map(legible);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, legible(value)]));
}
