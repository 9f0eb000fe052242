import type { CaseBlock, CaseText, UnprintablePlace } from '@huibian/contracts';
import { paragraphsOf } from '@huibian/manuscript';
import { missingIn, splitLead, type FontSet, type PrintedText } from '@huibian/typesetting';
import type { Refusal } from '@huibian/workflow';

export type { UnprintablePlace };

/** Everything print takes from a text; the summary is for lists and reviewers and is not printed. */
export const printedWords = (text: CaseText): string =>
  [...text.titleClauses, ...text.sections.flatMap((section) => section.blocks.map((block) => (block.kind === 'point' ? block.lead : '') + block.text))].join('');

/**
 * Where a text holds characters no font of print has: the title and each block once, in the order of the text.
 * The same check as the proof's, in the same hands.
 */
export function unprintablePlaces(text: CaseText, fonts: Pick<FontSet, 'families' | 'covers'>): UnprintablePlace[] {
  const title = text.titleClauses.join('，');
  const inTitle = charactersOf([{ text: title, hand: 'biaosong', where: 'title' }, { text: title, hand: 'fangsong', where: 'title' }], fonts);
  const places: UnprintablePlace[] = inTitle === '' ? [] : [{ sectionKey: null, blockIndex: null, refusal: { code: 'case.title_unprintable', params: { title, characters: inTitle } } }];
  for (const { key, heading, blocks } of text.sections) {
    let points = 0;
    blocks.forEach((block, blockIndex) => {
      if (block.kind === 'point') points += 1;
      const characters = charactersOf(printed(block), fonts);
      if (characters === '') return;
      const [code, place] = block.kind === 'point' ? (['case.point_unprintable', points] as const) : (['case.paragraph_unprintable', blockIndex + 1] as const);
      places.push({ sectionKey: key, blockIndex, refusal: { code, params: { heading, place, characters } } });
    });
  }
  return places;
}

/** A block in its hands: a lead sentence that opens with its ordinal in 楷体, the rest in 仿宋. */
function printed(block: CaseBlock): PrintedText[] {
  return paragraphsOf({ blocks: [block] }).flatMap((paragraph) => {
    const { lead, text } = splitLead(paragraph);
    return [
      { text: lead, hand: 'kai', where: 'block' },
      { text, hand: 'fangsong', where: 'block' },
    ] satisfies PrintedText[];
  });
}

/** `🥬 U+1F96C · 𠮷 U+20BB7`: the code point too, because a private or invisible character shows nothing of itself; punctuation of no one language. */
const charactersOf = (texts: readonly PrintedText[], fonts: Pick<FontSet, 'families' | 'covers'>): string =>
  missingIn(texts, fonts).map(({ character, codePoint }) => `${character} ${codePoint}`).join(' · ');

/** Fact `text_printable`: the one place in its own words, several of them in one sentence. */
export function textPrintable(places: readonly UnprintablePlace[]): Refusal | null {
  const [first] = places;
  if (!first || places.length === 1) return first?.refusal ?? null;
  return { code: 'case.text_unprintable', params: { count: places.length, places: places.map(({ refusal }) => spot(refusal)).join(' / ') } };
}

/** `“题目” 🥬 U+1F96C`, `“主要做法” 2 𠮷 U+20BB7`: nothing in it is of one language. */
const spot = ({ params = {} }: Refusal): string => `${params.heading === undefined ? `“${params.title}”` : `“${params.heading}” ${params.place}`} ${params.characters}`;
