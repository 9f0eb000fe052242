import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { linkRow, personalDigest, type Json } from '@huibian/chain';
import type { Noun } from '@huibian/workflow';
import type { Tx } from '@huibian/platform';
import type { Acting } from './acting';
import { HistoryRow } from './history-row.entity';

export interface HistoryEntry {
  noun: Noun | 'user' | 'unit' | 'expert' | 'experience_table' | 'quota';
  subjectId: string;
  action: string;
  fromState?: string | null;
  toState?: string | null;
  /** The role the act was done in; `system` for the worker. */
  actorRole: string;
  reason?: string | null;
  /** Facts of the act that are not about a person: ids, numbers, before and after. */
  details?: { [name: string]: unknown };
  /** Values about a person, erasable without breaking the chain. */
  personal?: { [name: string]: string };
}

@Injectable()
export class HistoryService {
  /**
   * Appends one row to the subject's own chain, in the caller's transaction.
   * The subject's row is locked by its verb; the primary key (noun, id, sequence) refuses a fork all the same.
   */
  async record(tx: Tx, acting: Acting, entry: HistoryEntry): Promise<HistoryRow> {
    const last: { sequence: number; hash: string }[] = await tx.query(
      'SELECT sequence, hash FROM history_rows WHERE subject_noun = $1 AND subject_id = $2 ORDER BY sequence DESC LIMIT 1',
      [entry.noun, entry.subjectId],
    );
    const personal = { actor: acting.name, ...(acting.onBehalfOf ? { onBehalfOf: acting.onBehalfOf.name } : {}), ...entry.personal };
    const personalSalt = randomBytes(16).toString('hex');
    const linked = linkRow(
      {
        subjectNoun: entry.noun,
        subjectId: entry.subjectId,
        action: entry.action,
        fromState: entry.fromState ?? null,
        toState: entry.toState ?? null,
        actorId: acting.userId,
        actorRole: entry.actorRole,
        onBehalfOf: acting.onBehalfOf?.document ?? null,
        at: acting.receivedAt.toISOString(),
        reason: entry.reason ?? null,
        // Through JSON and back: what is hashed is exactly what PostgreSQL will give back.
        details: JSON.parse(JSON.stringify(entry.details ?? {})) as Json,
        personalDigest: personalDigest(personalSalt, personal),
      },
      last[0] ?? null,
    );
    const stored = tx.create(HistoryRow, { ...linked, at: acting.receivedAt, personal, personalSalt } as object);
    await tx.insert(HistoryRow, stored as never);
    return stored;
  }
}
