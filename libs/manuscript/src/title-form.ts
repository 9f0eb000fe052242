import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { splitOutsideQuotes } from './sentence';

/** A title is stored once, as ordered units and clauses. The two printed forms come from it and so cannot disagree. */
export interface TitleParts {
  units: readonly string[];
  titleClauses: readonly string[];
}

const present = (clauses: readonly string[]): string[] => clauses.map((clause) => clause.trim()).filter((clause) => clause !== '');

/** The contents form, without number and page: 单位、单位：分句，分句. */
export function contentsForm({ units, titleClauses }: TitleParts): string {
  return `${units.join('、')}：${present(titleClauses).join('，')}`;
}

/** The body form: the units run into the first clause, further clauses follow a space. */
export function bodyForm({ units, titleClauses }: TitleParts): string {
  return `${units.join('、')}${present(titleClauses).join(' ')}`;
}

/** The clauses of a title printed in the contents form: parted by ，outside quotes. */
export function clausesOf(title: string): string[] {
  return splitOutsideQuotes(title, '，,');
}

/** The body heading of a case in a document: as its source printed it, or by the rule where the batch was assembled here. */
export function headingOf(entry: Pick<DocumentCase, 'heading' | 'units' | 'titleClauses'>): string {
  return entry.heading === '' ? bodyForm(entry) : entry.heading;
}

/** The document with every body heading written out, as a reader meets it: what the manuscript check reads. */
export function withHeadings(document: BatchDocument): BatchDocument {
  return { ...document, chapters: document.chapters.map((chapter) => ({ ...chapter, cases: chapter.cases.map((entry) => ({ ...entry, heading: headingOf(entry) })) })) };
}

/** The units of a list printed as 单位、单位; a mark inside brackets parts nothing. */
export function unitsOf(list: string): string[] {
  return splitOutsideQuotes(list, '、');
}
