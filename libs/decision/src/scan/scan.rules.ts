import type { Refusal } from '@huibian/workflow';

export interface ScanType {
  extension: 'pdf' | 'png' | 'jpg';
  mediaType: string;
}

const startsWith = (content: Buffer, ...octets: number[]) => octets.every((octet, index) => content[index] === octet);

/** What a scanned paper is, by its first octets; the name a client gives proves nothing. */
export function scanTypeOf(content: Buffer): ScanType | null {
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') return { extension: 'pdf', mediaType: 'application/pdf' };
  if (startsWith(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { extension: 'png', mediaType: 'image/png' };
  if (startsWith(content, 0xff, 0xd8, 0xff)) return { extension: 'jpg', mediaType: 'image/jpeg' };
  return null;
}

export function scanRefusal(name: string, content: Buffer): Refusal | null {
  if (content.length === 0) return { code: 'scan.empty', params: { name } };
  return scanTypeOf(content) ? null : { code: 'scan.type_refused', params: { name } };
}
