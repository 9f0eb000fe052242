import type { Field, Notice } from '@huibian/contracts';

export interface NoticeChapter {
  field: string;
  lines: string[];
}

/**
 * The list as the government portal prints it: by field in the campaign's order, inside each in the official order of units, numbered
 * through. No scores and no ranks. The text is the document's and therefore Chinese in every language of the console.
 */
export function noticeChapters(entries: Notice['entries'], fields: readonly Field[]): NoticeChapter[] {
  const known = fields.filter((field) => entries.some((entry) => entry.fieldKey === field.key));
  const names = new Set(known.map((field) => field.key));
  const others = entries.filter((entry) => !names.has(entry.fieldKey));
  let number = 0;
  const linesOf = (chosen: Notice['entries']) => chosen.map((entry) => `${(number += 1)}. ${entry.units.join('、')}：${entry.title}`);
  const chapters = known.map((field) => ({ field: field.name, lines: linesOf(entries.filter((entry) => entry.fieldKey === field.key)) }));
  return others.length === 0 ? chapters : [...chapters, { field: '', lines: linesOf(others) }];
}

export function plainNotice(title: string, chapters: readonly NoticeChapter[]): string {
  const parts = chapters.map(({ field, lines }) => [...(field === '' ? [] : [field]), ...lines].join('\n'));
  return [title, '（排名不分先后）', ...parts].join('\n\n');
}
