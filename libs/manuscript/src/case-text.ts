import type { CaseBlock, CaseSection, CaseText, DocumentSection } from '@huibian/contracts';
import { chineseNumeral, numeralValue } from './chinese-numeral';
import { splitLead } from './sentence';
import { countWordsOf, type WordCount } from './word-count';

/** A case's text before anybody wrote it: the campaign's sections, empty. */
export function emptyCaseText(sections: readonly { key: string; heading: string }[]): CaseText {
  return { titleClauses: [''], summary: '', sections: sections.map(({ key, heading }) => ({ key, heading, blocks: [] })) };
}

const LEAD_IS_CLOSED = /[。！？；：，、!?;:,”’》）…]$/;

function pointText(ordinal: number, lead: string, text: string): string {
  // Only the ends are trimmed: a space inside, as an old volume may print it, comes back as it was.
  const opening = lead.trimEnd();
  const rest = text.trimEnd();
  return `${chineseNumeral(ordinal)}是${closedLead(opening, rest)}${rest}`;
}

/** A lead sentence before its detail: a full stop is added where it ends in no mark of its own; with nothing after it, it stays as written. */
export function closedLead(lead: string, text: string): string {
  const opening = lead.trimEnd();
  return opening === '' || text.trim() === '' || LEAD_IS_CLOSED.test(opening) ? opening : `${opening}。`;
}

const isWritten = (block: CaseBlock): boolean => block.text.trim() !== '' || (block.kind === 'point' && block.lead.trim() !== '');

/**
 * The paragraphs of a section as they are printed: points numbered 一是、二是 by their place among the section's points,
 * empty blocks left out, a line break starting a new paragraph.
 */
export function paragraphsOf(section: Pick<CaseSection, 'blocks'>): string[] {
  let ordinal = 0;
  return section.blocks.filter(isWritten).flatMap((block) => {
    if (block.kind === 'point') ordinal += 1;
    const whole = block.kind === 'point' ? pointText(ordinal, block.lead, block.text) : block.text;
    return whole
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  });
}

/** The sections as the batch document holds them. Headings are taken as the draft has them. */
export function toDocumentSections(text: Pick<CaseText, 'sections'>): DocumentSection[] {
  return text.sections.map((section) => ({ heading: section.heading, paragraphs: paragraphsOf(section) }));
}

/** The blocks behind printed paragraphs: one that opens with the next ordinal (一是, 二是 …) is a point, any other a paragraph. */
export function blocksOf(paragraphs: readonly string[]): CaseBlock[] {
  let ordinal = 0;
  return paragraphs.map((paragraph) => {
    const match = /^([一二三四五六七八九十]{1,3})是/.exec(paragraph);
    if (!match || numeralValue(match[1] ?? '') !== ordinal + 1) return { kind: 'paragraph', text: paragraph };
    ordinal += 1;
    return { kind: 'point', ...splitLead(paragraph.slice(match[0].length)) };
  });
}

/** The sections of a draft made from printed ones; `keys` names them in order, further ones are named by their number. */
export function toCaseSections(sections: readonly DocumentSection[], keys: readonly string[] = []): CaseSection[] {
  return sections.map((section, index) => ({
    key: keys[index] ?? `section_${index + 1}`,
    heading: section.heading,
    blocks: blocksOf(section.paragraphs),
  }));
}

/** 字数 of the body: headings and paragraphs with the ordinals they are printed with; title and summary are not counted. */
export function countCaseText(text: Pick<CaseText, 'sections'>): WordCount {
  return countWordsOf(toDocumentSections(text).filter((section) => section.paragraphs.length > 0).flatMap((section) => [section.heading, ...section.paragraphs]));
}
