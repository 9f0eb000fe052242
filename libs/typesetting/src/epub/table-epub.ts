import type { BatchDocument } from '@huibian/contracts';
import { escapeHtml } from '../html/markup';
import { tableMarkup } from '../html/table-html';
import { issuedMonth } from '../volume';
import { epubCss, epubPage } from './epub-page';
import { packEpub } from './epub-package';
import { navDocument } from './volume-epub';

/** An experience table as an EPUB 3 book of one page; the contents lead to each row. */
export function tableEpub(document: BatchDocument): Buffer {
  const title = document.title.replace(/\s+/g, ' ').trim();
  const page = { name: 'table.xhtml', xhtml: epubPage(title, 'bodymatter', ['<main aria-labelledby="table-title">', ...tableMarkup(document), '</main>']) };
  const entries = document.rows.map((row) => `<li><a href="table.xhtml#row-${row.number}">${row.number}. ${escapeHtml(row.name)}</a></li>`);
  return packEpub({ title, office: document.office, issued: issuedMonth(document.date) }, navDocument(entries, undefined, 'table.xhtml'), epubCss, [page]);
}
