import type { BatchDocument } from '@huibian/contracts';
import { htmlPage } from './html-page';
import { escapeHtml } from './markup';

/** An experience table as one accessible page. */
export function tableHtml(document: BatchDocument): Buffer {
  const title = document.title.replace(/\s+/g, ' ').trim();
  const rows = document.rows.map(
    (row) => `<tr id="row-${row.number}"><td class="number">${row.number}</td><th scope="row">${escapeHtml(row.name)}</th><td>${escapeHtml(row.content)}</td></tr>`,
  );
  return htmlPage(title, [title, document.office, document.date].filter((part) => part !== '').join('，'), { id: 'table', label: '跳到正文' }, [
    '<main class="sheet" id="table" tabindex="-1">',
    `<h1 class="table-title" id="table-title">${escapeHtml(title)}</h1>`,
    '<table class="experience" aria-labelledby="table-title">',
    '<thead><tr><th scope="col" class="number">序号</th><th scope="col">名　称</th><th scope="col">主要内容</th></tr></thead>',
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</main>',
  ]);
}
