import { Injectable } from '@nestjs/common';
import { Database, refused, type Tx } from '@huibian/platform';
import type { Acting } from './acting';

/** One request that changes something: who, and the number the client gave this intent. */
export interface Act {
  acting: Acting;
  /** Method and route pattern with ids, e.g. `POST /api/cases/0198…/submission`. */
  route: string;
  idempotencyKey: string;
  /** SHA-256 of the body; another body under the same key is refused. */
  bodyHash: string;
}

/** Runs a verb once per intent. The key, the effect and the answer are one transaction: a repeat finds the answer or waits for it. */
@Injectable()
export class ActsService {
  constructor(private readonly database: Database) {}

  /** @returns what `work` returned, now or the first time; it must be JSON. */
  once<T>(act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const key = [act.acting.userId, act.route, act.idempotencyKey];
      const claimed: unknown[] = await tx.query(
        `INSERT INTO idempotency_keys (actor_id, route, key, body_hash, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (actor_id, route, key) DO NOTHING RETURNING 1`,
        [...key, act.bodyHash, act.acting.receivedAt],
      );
      if (claimed.length === 0) return this.earlierAnswer<T>(tx, key, act.bodyHash);
      const answer = await work(tx);
      await tx.query('UPDATE idempotency_keys SET answer = $4 WHERE actor_id = $1 AND route = $2 AND key = $3', [...key, JSON.stringify(answer ?? null)]);
      return answer;
    });
  }

  /** An answer is kept for a day: no client repeats an intent later. */
  async forgetAnswered(now: Date): Promise<void> {
    await this.database.query(`DELETE FROM idempotency_keys WHERE created_at < $1::timestamptz - interval '24 hours'`, [now]);
  }

  private async earlierAnswer<T>(tx: Tx, key: readonly unknown[], bodyHash: string): Promise<T> {
    const rows: { body_hash: string; answer: T }[] = await tx.query('SELECT body_hash, answer FROM idempotency_keys WHERE actor_id = $1 AND route = $2 AND key = $3', [...key]);
    const earlier = rows[0];
    if (!earlier || earlier.body_hash !== bodyHash) throw refused(422, 'http.idempotency_key_reused');
    return earlier.answer;
  }
}
