import { numeralValue } from '@huibian/manuscript';

/** How the genre marks its parts: section headings 一、, points 一是, folios, the contents heading. */

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const SECTION_HEADING = new RegExp(`^${NUMERAL}[、.．]\\s*[^，。；：！？]{1,24}$`);
const ORDINAL_POINT = new RegExp(`^(${NUMERAL})(?:是|要)`);
const OTHER_POINT = new RegExp(`^(?:[（(]${NUMERAL}[）)]|[（(]?\\d{1,2}[）).．、](?!\\d)|[①-⑳]|第${NUMERAL}[，、])`);
const FOLIO = /^(?:[-—–－·.\s]*\d{1,4}[-—–－·.\s]*|第\s*\d{1,4}\s*页(?:\s*[/／共]?\s*共?\s*\d{1,4}\s*页)?)$/;
const CONTENTS_HEADING = /^目\s*[录錄次]$/;

/** A text with its full-width digits narrow, each in its place: numbers are read in either width. */
export const narrowDigits = (text: string): string => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

export const isSectionHeading = (text: string): boolean => SECTION_HEADING.test(text);
export const isFolio = (text: string): boolean => FOLIO.test(narrowDigits(text));
export const isContentsHeading = (text: string): boolean => CONTENTS_HEADING.test(text);

/** Whether a paragraph opens a point or a list item, whatever its marks. */
export const opensPoint = (text: string): boolean => ORDINAL_POINT.test(text) || OTHER_POINT.test(narrowDigits(text));

/** The ordinal of 一是…, or undefined. */
export function pointOrdinal(text: string): number | undefined {
  return numeralValue(ORDINAL_POINT.exec(text)?.[1] ?? '');
}

/** A text without white space: what two printings of one name agree in. */
export const bare = (text: string): string => text.replace(/\s+/g, '');
