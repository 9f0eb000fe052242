import { numeralValue } from '@huibian/manuscript';
import type { BatchKind } from './batch.entity';

/** The address offered for a volume: 第二批 becomes `batch-2`, an experience table `experience-2`; without an ordinal, `batch`. */
export function slugFor(kind: BatchKind, ordinal: string): string {
  const stem = kind === 'compilation' ? 'batch' : 'experience';
  const found = /第\s*([一二三四五六七八九十]+|\d+)\s*[批期辑]/.exec(ordinal);
  const written = found?.[1] ?? '';
  const value = /^\d+$/.test(written) ? Number(written) : numeralValue(written);
  return value === undefined || written === '' ? stem : `${stem}-${value}`;
}

/** The first free address: `batch-2`, then `batch-2-b`, `batch-2-c`… so that `-2` never reads as an ordinal. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let index = 1; ; index += 1) {
    const letter = String.fromCharCode(97 + (index % 26));
    const candidate = `${wanted}-${letter}${index >= 26 ? String(Math.floor(index / 26)) : ''}`;
    if (!taken.has(candidate)) return candidate;
  }
}
