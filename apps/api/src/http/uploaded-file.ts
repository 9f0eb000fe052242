import { createHash } from 'node:crypto';
import { fieldRefused } from '@huibian/platform';
import type { DoorRequest } from './door-request';

export interface UploadedFile {
  /** As the client named it: shown, never used as a path. */
  filename: string;
  content: Buffer;
  sha256: string;
  /** The other parts of the form, as text. */
  fields: Record<string, string>;
}

/**
 * The one file of a multipart form, with its fields (which must stand before it, or be told by the query).
 * @throws Refused 413 over UPLOAD_MAX_MB: a cut file is never handed on; 422 `field.required` without a file
 */
export async function uploadedFile(request: DoorRequest): Promise<UploadedFile> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw fieldRefused('file', 'field.required');
  const content = await part.toBuffer();
  const fields = Object.entries(part.fields).flatMap(([name, field]) => (field && !Array.isArray(field) && field.type === 'field' ? [[name, String(field.value)] as const] : []));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { filename: part.filename.normalize('NFC'), content, sha256, fields: Object.fromEntries(fields) };
}
