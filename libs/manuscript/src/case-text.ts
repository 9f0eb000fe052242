import type { CaseBlock, CaseSection, CaseText, DocumentSection } from '@huibian/contracts';
import { numeralValue } from './chinese-numeral';
import { printedParagraphs } from './printed-paragraph';
import { splitLead } from './sentence';
import { countWordsOf, type WordCount } from './word-count';

/** A case's text before anybody wrote it: the campaign's sections, empty. */
export function emptyCaseText(sections: readonly { key: string; heading: string }[]): CaseText {
  return { titleClauses: [''], summary: '', sections: sections.map(({ key, heading }) => ({ key, heading, blocks: [] })) };
}

/**
 * The paragraphs of a section as they are printed: points numbered 一是、二是 by their place among the section's points,
 * empty blocks left out, a line break starting a new paragraph.
 */
export function paragraphsOf(section: Pick<CaseSection, 'blocks'>): string[] {
  return printedParagraphs(section).map(({ text }) => text);
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
