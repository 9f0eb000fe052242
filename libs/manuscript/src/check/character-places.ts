import { commonWordGroups } from './common-words.lexicon';

/** How many of the common words a character opens and closes. */
interface Places {
  opens: number;
  closes: number;
}

let places: ReadonlyMap<string, Places> | undefined;

function count(): ReadonlyMap<string, Places> {
  const counted = new Map<string, Places>();
  const of = (character: string): Places => {
    const known = counted.get(character) ?? { opens: 0, closes: 0 };
    counted.set(character, known);
    return known;
  };
  for (const group of commonWordGroups()) {
    of(group.charAt(0)).opens += group.length - 1;
    for (const second of group.slice(1)) of(second).closes += 1;
  }
  return counted;
}

/** The share of its words that a character closes, from 0 to 1; a half where no word has it. */
export function closingShare(character: string): number {
  places ??= count();
  const { opens, closes } = places.get(character) ?? { opens: 1, closes: 1 };
  return closes / (opens + closes);
}
