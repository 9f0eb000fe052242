import type { Refusal } from '@huibian/workflow';

/** What may lie beside a case, by extension. Old Office and WPS formats are OLE containers, which can hide anything, and are not among them. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
};
const officeFormats = ['docx', 'xlsx', 'pptx'];
const macroFormats = ['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm', 'xlam', 'xlsb'];


/** The extension in lower case, `jpeg` read as `jpg`; empty without one. */
export function extensionOf(fileName: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return extension === 'jpeg' ? 'jpg' : extension;
}

/**
 * Content and extension must say the same.
 * @param found what the bytes are, by their signature; undefined where they carry none
 */
export function typeOf(fileName: string, content: Buffer, found: string | undefined): { mediaType: string } | { refusal: Refusal } {
  const name = fileName;
  const extension = extensionOf(fileName);
  const refuse = (code: string, params: Record<string, string> = {}) => ({ refusal: { code, params: { name, ...params } } });
  if (content.length === 0) return refuse('case.attachment_empty');
  if (macroFormats.includes(extension) || (found !== undefined && macroFormats.includes(found))) return refuse('case.attachment_has_macros');
  const mediaType = mediaTypes[extension];
  if (!mediaType) return refuse('case.attachment_type_refused');
  if (extension === 'txt') return found === undefined && isPlainText(content) ? { mediaType } : refuse('case.attachment_type_differs', { found: found ?? '?' });
  if (found !== extension) return refuse('case.attachment_type_differs', { found: found ?? 'txt' });
  // Names inside a zip stand uncompressed: a macro project renamed to .docx still says what it is.
  if (officeFormats.includes(extension) && /vbaProject\.bin|vbaData\.xml/i.test(content.toString('latin1'))) return refuse('case.attachment_has_macros');
  return { mediaType };
}

function isPlainText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** A name to show and to download by: no path, no control characters, never longer than a file system takes. */
export function fileNameOf(raw: string): string | null {
  const name = (raw.split(/[\\/]/).at(-1) ?? '').normalize('NFC').replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '').trim();
  return name.length === 0 || name.length > 120 || /^\.+$/.test(name) ? null : name;
}
