import type { BatchDocument, DocumentCase, Manifest } from '@huibian/contracts';
import { titleForms } from '@huibian/typesetting';
import { bigramsOf, searchForm } from '../search/bigrams.rules';
import type { EditionEntry } from './edition-entry.entity';

type Entry = Omit<EditionEntry, 'editionId'>;

const bodyOf = (entry: DocumentCase): string =>
  [...entry.preamble, ...entry.sections.flatMap((section) => [section.heading, ...section.paragraphs])].join('\n');

function indexed(label: string, body: string): Pick<Entry, 'searchText' | 'searchForm' | 'bigrams'> {
  const searchText = `${label}\n${body}`;
  return { searchText, searchForm: searchForm(searchText), bigrams: bigramsOf(searchText) };
}

/**
 * What the public reads and searches, from the document that was set and the pages it was set on. Made one by one: indexing a volume
 * takes a tenth of a second, and a large one a second, in which whoever writes them lets others have their turn.
 */
export function* editionEntries(document: BatchDocument, manifest: Manifest, caseIds: ReadonlyMap<number, string>): Generator<Entry> {
  const pages = new Map(manifest.cases.map((entry) => [entry.number, entry.startPage]));
  for (const { name: chapter, cases } of document.chapters) {
    for (const entry of cases) {
      const { contents, heading } = titleForms(entry);
      const { number } = entry;
      yield { number, caseId: caseIds.get(number) ?? null, chapter, label: contents, heading, startPage: pages.get(number) ?? null, content: entry, ...indexed(contents, bodyOf(entry)) };
    }
  }
  for (const row of document.rows) {
    yield { number: row.number, caseId: null, chapter: '', label: row.name, heading: row.name, startPage: null, content: row, ...indexed(row.name, row.content) };
  }
}
