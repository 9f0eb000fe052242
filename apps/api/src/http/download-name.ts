import { extname } from 'node:path';

export interface Downloaded {
  /** Its name in the store and in the manifest: compilation.pdf. */
  name: string;
  title: string;
  ordinal: string;
  kind: 'compilation' | 'experience_table';
}

const kindWords = { compilation: '汇编', experience_table: '典型经验' } as const;

/**
 * What a file is called on the reader's disk: the volume's title, its ordinal and its kind where the title does not carry them, and the
 * printing it is of. `共同富裕示范区最佳实践（第二批）汇编材料.pdf`; the manifest keeps the name it has inside.
 * @param printing 校样3, 第2版; empty for the first edition
 */
export function downloadName({ name, title, ordinal, kind }: Downloaded, printing = ''): string {
  const whole = title.replace(/\s+/g, '');
  const order = ordinal.trim() === '' || whole.includes(ordinal.trim()) ? '' : `（${ordinal.trim()}）`;
  const word = whole.includes(kindWords[kind]) ? '' : kindWords[kind];
  // What no file system takes would be replaced by each browser in its own way.
  const stem = [`${whole}${order}${word}`, printing].filter((part) => part !== '').join('-').replace(/[\\/:*?"<>|\u0000-\u001f]/g, '');
  return `${[...stem].slice(0, 80).join('')}${name === 'manifest.json' ? '-manifest' : ''}${extname(name)}`;
}

/** An edition's file; a later one says which. */
export const editionFileName = (file: Downloaded & { sequence: number }): string => downloadName(file, file.sequence > 1 ? `第${file.sequence}版` : '');

/**
 * The header of a download (RFC 6266): a plain name for old programs, the whole one in UTF-8 for the others.
 * @param plain ASCII
 */
export const attachmentHeader = (plain: string, whole: string): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(whole).replace(/['()*]/g, escapeOctet)}`;

/** RFC 8187 leaves fewer characters unescaped than encodeURIComponent does. */
const escapeOctet = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
