import { caseTextBounds, type CaseReading } from '@huibian/contracts';
import type { CaseFile } from '@huibian/intake';
import { placeUnderSections } from '@huibian/manuscript';

type ReadFile = Extract<CaseFile, { ok: true }>;

/** Enough to see what was left out; the rest is counted. */
const droppedShown = 100;
const excerptCharacters = 200;
/** What the draft says itself: its units are chosen beside it, and its sections are the campaign's. */
const toldByTheDraft: readonly string[] = ['intake.case_units_unknown', 'intake.case_sections_missing', 'intake.front_matter'];

/** Characters (UTF-16 units) the text of the file would have in a draft. */
export const charactersOf = ({ entry }: ReadFile): number =>
  [...entry.preamble, ...entry.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].reduce((sum, text) => sum + text.length, 0);

export const isTooLong = (file: ReadFile): boolean => charactersOf(file) > caseTextBounds.charactersMax;

const shortened = (text: string): string => {
  const characters = [...text.slice(0, excerptCharacters * 2)];
  return characters.length > excerptCharacters ? `${characters.slice(0, excerptCharacters).join('')}…` : text;
};

/** A file that was understood, under the sections of a campaign. */
export function caseReading(file: ReadFile, sections: readonly { key: string; heading: string }[]): CaseReading {
  const { notes = [], cleaned = [], dropped } = file.report;
  return {
    format: file.format,
    ...placeUnderSections(file.entry, sections),
    remarks: file.remarks.filter(({ code }) => !toldByTheDraft.includes(code)).map(({ line, text, code, params }) => ({ paragraph: line, text, code, params })),
    notes,
    dropped: dropped.slice(0, droppedShown).map(({ text, reason }) => ({ text: shortened(text), reason })),
    droppedCount: dropped.length,
    cleaned,
    images: file.images,
  };
}
