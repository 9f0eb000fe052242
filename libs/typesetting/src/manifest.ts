import { createHash } from 'node:crypto';
import type { ManifestFile } from '@huibian/contracts';

export interface CompiledFile {
  name: string;
  bytes: Buffer;
}

/** The manifest's line for one file: its size, its SHA-256 and its SM3 (GB/T 32905), both in lower-case hex. */
export function manifestFile(file: CompiledFile): ManifestFile {
  const digest = (algorithm: string): string => createHash(algorithm).update(file.bytes).digest('hex');
  return { name: file.name, bytes: file.bytes.length, sha256: digest('sha256'), sm3: digest('sm3') };
}
