import type { BatchDocument } from '../document/batch-document.schema';

const kindWords = { compilation: '汇编', experience_table: '典型经验' } as const;

/**
 * What a file of a volume is called on the reader's disk, without its ending: the volume's title, its ordinal and its kind where the
 * title does not carry them, and what of it the file is. `共同富裕示范区最佳实践（第二批）汇编材料-校样3`. At most eighty characters.
 * @param part 校样3, 第2版, 全书校核; empty for the volume itself
 */
export function fileStem({ title, ordinal, kind }: Pick<BatchDocument, 'title' | 'ordinal' | 'kind'>, part = ''): string {
  const whole = title.replace(/\s+/g, '');
  const order = ordinal.trim() === '' || whole.includes(ordinal.trim()) ? '' : `（${ordinal.trim()}）`;
  const word = whole.includes(kindWords[kind]) ? '' : kindWords[kind];
  // What no file system takes would be replaced by each browser in its own way.
  const stem = [`${whole}${order}${word}`, part].filter((each) => each !== '').join('-').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '');
  return [...stem].slice(0, 80).join('');
}
