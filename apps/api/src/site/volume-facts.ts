import type { CatalogueEntry, CatalogueItem } from '@huibian/publish';
import { html, type Html } from './html';
import { wordsOf, type SiteView } from './site-view';

/** A cover's title, its parts each on a line of their own where there is room. */
export const coverTitle = (title: string): Html => html`${title.trim().split(/\s+/).map((line) => html`<span class="title-line">${line} </span>`)}`;

/** The contents, chapter by chapter. */
export function chaptersOf(contents: readonly CatalogueEntry[]): { name: string; entries: CatalogueEntry[] }[] {
  const chapters: { name: string; entries: CatalogueEntry[] }[] = [];
  for (const entry of contents) {
    const last = chapters.at(-1);
    if (last?.name === entry.chapter) last.entries.push(entry);
    else chapters.push({ name: entry.chapter, entries: [entry] });
  }
  return chapters;
}

/** How much a volume holds. */
export function countsText(view: SiteView, item: CatalogueItem): string {
  const words = wordsOf(view);
  const counted = (of: 'chapter' | 'case' | 'row', count: number) => words(`site.${of}_counts.${count === 1 ? 'one' : 'many'}`, { count });
  return item.kind === 'compilation' ? `${counted('chapter', item.chapters)} · ${counted('case', item.entries)}` : counted('row', item.entries);
}
