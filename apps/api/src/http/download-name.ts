import { extname } from 'node:path';
import { fileStem } from '@huibian/contracts';

export interface Downloaded {
  /** Its name in the store and in the manifest: compilation.pdf. */
  name: string;
  title: string;
  ordinal: string;
  kind: 'compilation' | 'experience_table';
}

/**
 * What a file is called on the reader's disk: the volume's name, the printing it is of and the file's ending.
 * `共同富裕示范区最佳实践（第二批）汇编材料.pdf`; the manifest keeps the name it has inside.
 * @param printing 校样3, 第2版; empty for the first edition
 */
export const downloadName = ({ name, ...volume }: Downloaded, printing = ''): string => `${fileStem(volume, printing)}${name === 'manifest.json' ? '-manifest' : ''}${extname(name)}`;

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
