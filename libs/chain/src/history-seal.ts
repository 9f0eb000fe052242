import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import { isDigest, isInstant } from './history-row';

/** The last row of one subject's chain at the time of sealing. */
export interface SealedHead {
  noun: string;
  id: string;
  sequence: number;
  hash: string;
}

/**
 * What a seal says: these chains ended here at that time. A seal may name only the chains that grew since the seal before;
 * what an earlier seal said of the others stands.
 */
export interface SealEntry {
  /** ISO 8601 in UTC with milliseconds. */
  sealedAt: string;
  heads: readonly SealedHead[];
  /** The hash of the seal before; null on the first. */
  previousSealHash: string | null;
}

export interface HistorySeal extends SealEntry {
  hash: string;
}

/**
 * SHA-256 over the canonical JSON of the seal with its heads ordered by noun and id: the order they were read in does not matter.
 * Throws on a broken shape and on a subject named twice.
 */
export function sealHash(seal: SealEntry): string {
  if (!sealIsWhole(seal)) throw new TypeError('history seal: a field does not have its shape');
  const heads = seal.heads.map(({ noun, id, sequence, hash }) => ({ noun, id, sequence, hash })).sort(byNounAndId);
  heads.forEach((head, index) => {
    const next = heads[index + 1];
    if (next && byNounAndId(head, next) === 0) throw new TypeError(`history seal: ${head.noun} ${head.id} is named twice`);
  });
  const { sealedAt, previousSealHash } = seal;
  return createHash('sha256').update(canonicalJson({ sealedAt, heads, previousSealHash }), 'utf8').digest('hex');
}

/** Whether an object read from outside has the shape of a seal entry. The hash itself is not looked at. */
export function sealIsWhole(seal: object): seal is SealEntry {
  const { sealedAt, heads, previousSealHash } = seal as Readonly<Record<string, unknown>>;
  return isInstant(sealedAt) && (previousSealHash === null || isDigest(previousSealHash)) && Array.isArray(heads) && heads.every(headIsWhole);
}

function headIsWhole(head: unknown): boolean {
  if (typeof head !== 'object' || head === null) return false;
  const { noun, id, sequence, hash } = head as Readonly<Record<string, unknown>>;
  const named = typeof noun === 'string' && noun !== '' && typeof id === 'string' && id !== '';
  return named && Number.isSafeInteger(sequence) && (sequence as number) >= 1 && isDigest(hash);
}

function byNounAndId(a: SealedHead, b: SealedHead): number {
  if (a.noun !== b.noun) return a.noun < b.noun ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}
