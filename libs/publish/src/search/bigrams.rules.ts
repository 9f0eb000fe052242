/**
 * Chinese search without a dictionary: every two neighbouring characters, and every single one, make an index of their own;
 * a word is found where all its pairs stand, and a look at the text itself throws out what only seemed to match.
 */

/** Hanzi and the marks around them: no narrow form and no case, and nearly everything a volume says. */
const isPlain = (code: number): boolean => code > 0x3000 && code <= 0x9fff;

/** Full-width letters and digits as ASCII, letters in lower case: one character for one, so that places in both texts agree. */
export function searchForm(text: string): string {
  let form = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) {
      form += text.charAt(at);
      continue;
    }
    const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : code === 0x3000 ? ' ' : text.charAt(at);
    const lower = narrow.toLowerCase();
    form += lower.length === 1 ? lower : narrow;
  }
  return form;
}

const mark = /[\s\p{P}\p{S}]/u;
/** Hanzi of the basic block are no marks; asking the pattern about each is what takes the time. */
const isMark = (character: string): boolean => !(character >= '\u4e00' && character <= '\u9fff') && mark.test(character);

/** The single characters and pairs of a text, each once. Marks and spaces part pairs. */
export function bigramsOf(text: string): string[] {
  const found = new Set<string>();
  let before = '';
  for (const character of searchForm(text)) {
    if (isMark(character)) {
      before = '';
      continue;
    }
    found.add(character);
    if (before !== '') found.add(before + character);
    before = character;
  }
  return [...found];
}

export const searchBounds = { queryCharactersMax: 60, termsMax: 5 } as const;

/** The words of a query, in the form the texts are searched in. */
export function searchTerms(query: string): string[] {
  const words = searchForm(query.slice(0, searchBounds.queryCharactersMax)).split(/\s+/).filter((word) => word !== '' && [...word].some((character) => !isMark(character)));
  return [...new Set(words)].slice(0, searchBounds.termsMax);
}

/** The pairs (or, for one character, the character) every text with this word has. */
export function termBigrams(term: string): string[] {
  const all = bigramsOf(term);
  const pairs = all.filter((gram) => [...gram].length === 2);
  return pairs.length > 0 ? pairs : all;
}
