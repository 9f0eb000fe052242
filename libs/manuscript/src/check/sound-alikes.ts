import { shapeGroups, soundGroups } from './sounds.lexicon';

/** The group each character is in, by its code. Zero is no group. */
const soundOf = new Uint16Array(0x10000);
for (const [at, group] of soundGroups.entries()) for (let index = 0; index < group.length; index += 1) soundOf[group.charCodeAt(index)] = at + 1;

/** Characters of a like shape, by the character. */
const shapesOf = new Map<string, Set<string>>();
for (const group of shapeGroups) for (const one of group) for (const other of group) if (one !== other) shapesOf.set(one, (shapesOf.get(one) ?? new Set()).add(other));

/** The sound of a character as a number; zero where it is not known. */
export const soundAt = (text: string, at: number): number => soundOf[text.charCodeAt(at)] ?? 0;

/** Characters that sound like one, itself among them. */
export const soundingLike = (character: string): string => soundGroups[soundAt(character, 0) - 1] ?? '';

/** Characters that look like one. */
export const lookingLike = (character: string): Iterable<string> => shapesOf.get(character) ?? [];

export const soundsLike = (one: string, other: string): boolean => soundAt(one, 0) !== 0 && soundAt(one, 0) === soundAt(other, 0);

/** Whether one character may stand for another by a slip: the same sound, or a like shape. */
export const isMistaken = (found: string, right: string): boolean => found !== right && (soundsLike(found, right) || (shapesOf.get(found)?.has(right) ?? false));
