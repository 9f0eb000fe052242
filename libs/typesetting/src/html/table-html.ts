import type { BatchDocument } from '@huibian/contracts';
import { htmlPage } from './html-page';
import { escapeHtml } from './markup';

/** An experience table as one accessible page. */
export function tableHtml(document: BatchDocument): Buffer {
  const title = titleOf(document);
  return htmlPage(title, [title, document.office, document.date].filter((part) => part !== '').join('，'), { id: 'table', label: '跳到正文' }, [
    '<main class="sheet" id="table" tabindex="-1">',
    ...tableMarkup(document),
    '</main>',
  ]);
}

const titleOf = (document: BatchDocument): string => document.title.replace(/\s+/g, ' ').trim();

/** Title and table; it is XHTML as well. */
export function tableMarkup(document: BatchDocument): string[] {
  const rows = document.rows.map(
    (row) => `<tr id="row-${row.number}"><td class="number">${row.number}</td><th scope="row">${escapeHtml(row.name)}</th><td>${escapeHtml(row.content)}</td></tr>`,
  );
  return [
    `<h1 class="table-title" id="table-title">${escapeHtml(titleOf(document))}</h1>`,
    '<table class="experience" aria-labelledby="table-title">',
    '<thead><tr><th scope="col" class="number">序号</th><th scope="col">名　称</th><th scope="col">主要内容</th></tr></thead>',
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ];
}
