import type { OutputFormat } from '@huibian/contracts';

const mediaTypes: Record<OutputFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  epub: 'application/epub+zip',
  json: 'application/json; charset=utf-8',
};

/** The media type of a compiled file, by its name. */
export function mediaTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return mediaTypes[extension as OutputFormat] ?? 'application/octet-stream';
}
