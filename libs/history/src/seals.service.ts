import { Injectable } from '@nestjs/common';
import { sealHash, type SealedHead } from '@huibian/chain';
import { Database, violatedConstraint, type Tx } from '@huibian/platform';
import { HistorySeal } from './history-row.entity';

const attempts = 10;
const pauseMs = 200;

export interface Sealed {
  sequence: number;
  heads: number;
}

/** The global chain: each seal names the head of every subject's chain that grew since the seal before. */
@Injectable()
export class SealsService {
  constructor(private readonly database: Database) {}

  /** @returns the seal, or null when nothing has grown or a long transaction held the record all the while: the next minute seals it */
  async seal(at: () => Date): Promise<Sealed | null> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      try {
        return await this.database.transaction((tx) => this.sealNow(tx, at()));
      } catch (error) {
        if (violatedConstraint(error) !== null || !isLockTimeout(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
    return null;
  }

  private async sealNow(tx: Tx, at: Date): Promise<Sealed | null> {
    // A position is given before its row commits: without waiting for writers a late row would lie behind the seal for ever.
    await tx.query(`SET LOCAL lock_timeout = '300ms'`);
    await tx.query('LOCK TABLE history_rows IN SHARE MODE');
    const [last] = await tx.find(HistorySeal, { order: { sequence: 'DESC' }, take: 1 });
    const rows: (SealedHead & { top: string })[] = await tx.query(
      `SELECT DISTINCT ON (subject_noun, subject_id) subject_noun AS noun, subject_id AS id, sequence, hash, (SELECT max(position) FROM history_rows)::text AS top
         FROM history_rows WHERE position > $1 ORDER BY subject_noun, subject_id, sequence DESC`,
      [last?.upToPosition ?? 0],
    );
    const top = rows[0]?.top;
    if (top === undefined) return null;
    const heads = rows.map(({ noun, id, sequence, hash }) => ({ noun, id, sequence, hash }));
    const previousSealHash = last?.hash ?? null;
    const sealedAt = last && last.sealedAt > at ? last.sealedAt : at;
    const sequence = (last?.sequence ?? 0) + 1;
    const hash = sealHash({ sealedAt: sealedAt.toISOString(), heads, previousSealHash });
    await tx.insert(HistorySeal, { sequence, sealedAt, upToPosition: top, heads: heads as never, previousSealHash, hash });
    return { sequence, heads: heads.length };
  }
}

const isLockTimeout = (error: unknown): boolean => (error as { driverError?: { code?: string } }).driverError?.code === '55P03';
