import { createHash } from 'node:crypto';
import { fieldRefused, refused } from '@huibian/platform';
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
 * @throws Refused 413 over UPLOAD_MAX_MB: a cut file is never handed on; 400 for a form that is broken off; 422 `field.required` without a file that has a name
 */
export async function uploadedFile(request: DoorRequest): Promise<UploadedFile> {
  const part = request.isMultipart() ? await readable(request.file()) : undefined;
  // Programs send a part of bytes without a name.
  if (!part?.filename) throw fieldRefused('file', 'field.required');
  const content = await readable(part.toBuffer());
  const fields = Object.entries(part.fields).flatMap(([name, field]) => (field && !Array.isArray(field) && field.type === 'field' ? [[name, String(field.value)] as const] : []));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { filename: part.filename.normalize('NFC'), content, sha256, fields: Object.fromEntries(fields) };
}

/** The parser throws bare errors at a form that ends in the middle or names no boundary; what it refuses by itself says its status. */
async function readable<Part>(reading: Promise<Part>): Promise<Part> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    throw refused(400, 'http.body_unreadable');
  }
}
