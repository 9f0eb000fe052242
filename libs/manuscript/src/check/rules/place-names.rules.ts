import { isCommonWordAt } from '../common-words.lexicon';
import { printedRoles, type Passage } from '../passage';
import { besidePlaces, zhejiang, zhejiangSights } from '../places.lexicon';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Hit, PassageRule } from '../rule';
import { isMistaken, lookingLike, soundingLike } from '../sound-alikes';
import { standsIn, WordIndex, type IndexedWord } from '../word-index';

/** A place's name with one character printed for another. */
interface WrongName extends IndexedWord {
  right: string;
  /** Which character is wrong. */
  at: number;
}

/** The name with each of its characters but the last `kept` replaced by every one it is taken for. */
function wrongNames(name: string, from: number, kept: number): WrongName[] {
  const wrong: WrongName[] = [];
  for (let at = from; at < name.length - kept; at += 1) {
    for (const other of new Set([...soundingLike(name.charAt(at)), ...lookingLike(name.charAt(at))])) {
      const word = name.slice(0, at) + other + name.slice(at + 1);
      if (!besidePlaces.has(word)) wrong.push({ word, right: name, at });
    }
  }
  return wrong;
}

/** 嵊四县, and behind their city 舟山嵊四; the city alone with its 市; sights by their whole name. */
const names = new WordIndex(() => {
  const cities = zhejiang.flatMap(({ city }) => wrongNames(`${city}市`, 0, 1));
  const counties = zhejiang.flatMap(({ city, counties: list }) => list.flatMap((county) => [...wrongNames(county, 0, 1), ...wrongNames(city + county.slice(0, -1), city.length, 0), ...wrongNames(`${city}市${county.slice(0, -1)}`, city.length + 1, 0)]));
  return [...cities, ...counties, ...zhejiangSights.flatMap((name) => wrongNames(name, 0, name.length === 3 ? 1 : 0))];
});

/** Right names a wrong one may stand in by chance: 和平湖. */
const rightNames = [...zhejiang.flatMap(({ city, counties }) => [city, ...counties]), ...zhejiangSights];

/** The name of a county, city or sight one character off by sound or shape: 嵊四县, 庆园县. */
function* misspelt(passage: Passage): Generator<Hit> {
  const { text } = passage;
  let done = 0;
  for (const { entry, start, end } of names.placesIn(passage)) {
    const place = start + entry.at;
    if (place < done || !isMistaken(text.charAt(place), entry.right.charAt(entry.at))) continue;
    // The odd character belongs to the word before or behind: 促进|东区.
    if ((entry.at === 0 && isCommonWordAt(text, start - 1)) || (place === end - 1 && isCommonWordAt(text, place))) continue;
    if (standsIn(text, start, end, rightNames) || protectorOf(protectedIn(passage), start, end, ['address'])) continue;
    done = end;
    yield { passage, start: place, end: place + 1, suggestion: entry.right.charAt(entry.at), certain: true, params: { found: entry.word, right: entry.right } };
  }
}

export const placeNameRules: readonly PassageRule[] = [
  { id: 'units.place_name', scope: 'passage', severity: 'error', source: 'GB/T 2260；民政部行政区划简册', also: [...printedRoles, 'contents', 'title'], find: misspelt },
];
