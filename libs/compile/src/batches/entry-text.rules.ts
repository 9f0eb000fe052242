import type { CaseText, DocumentCase, DocumentSection } from '@huibian/contracts';
import { numberedHeading, toDocumentSections, unitList, type ListedUnit } from '@huibian/manuscript';
import type { EntryText } from './batch-entry.entity';

/** Sections are numbered by their place among those that have text: 一、基本情况. A heading that carries its number keeps it. */
function numberSections(sections: readonly DocumentSection[]): DocumentSection[] {
  return sections
    .filter((section) => section.paragraphs.length > 0)
    .map((section, index) => ({ ...section, heading: numberedHeading(section.heading, index) }));
}

/** What an entry prints of a revision. */
export function entryText(text: CaseText, units: readonly ListedUnit[]): EntryText {
  return {
    units: unitList(units),
    titleClauses: text.titleClauses.map((clause) => clause.trim()).filter((clause) => clause !== ''),
    sections: numberSections(toDocumentSections(text)),
  };
}

/** The entry as the batch document holds it. */
export function documentCase(entry: { number: number; tracking: number; text: EntryText }): DocumentCase {
  const { units, titleClauses, sections } = entry.text;
  return { number: entry.number, units, titleClauses, heading: '', preamble: [], sections, ...(entry.tracking === 0 ? {} : { tracking: entry.tracking }) };
}
