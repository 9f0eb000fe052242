import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { linkRow, personalDigest, type Json } from '@huibian/chain';
import type { Noun } from '@huibian/workflow';
import type { Tx } from '@huibian/platform';
import type { Acting } from './acting';
import { HistoryRow } from './history-row.entity';

export interface HistoryEntry {
  noun: Noun | 'user' | 'unit' | 'expert' | 'experience_table' | 'quota' | 'check_list' | 'message';
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

/** Rows one INSERT carries: well under the 65,535 parameters PostgreSQL takes. */
const rowsPerInsert = 500;

type Head = Pick<HistoryRow, 'sequence' | 'hash'>;

@Injectable()
export class HistoryService {
  /**
   * Appends one row to the subject's own chain, in the caller's transaction.
   * The subject's row is locked by its verb; the primary key (noun, id, sequence) refuses a fork all the same.
   */
  async record(tx: Tx, acting: Acting, entry: HistoryEntry): Promise<HistoryRow> {
    const [row] = await this.recordMany(tx, acting, [entry]);
    return row!;
  }

  /** Appends a row for each entry, in the order given: two statements for any number that an act makes. */
  async recordMany(tx: Tx, acting: Acting, entries: readonly HistoryEntry[]): Promise<HistoryRow[]> {
    const heads = await headsOf(tx, entries);
    const rows = entries.map((entry) => {
      const row = linked(tx, acting, entry, heads.get(chainOf(entry)) ?? null);
      heads.set(chainOf(entry), row);
      return row;
    });
    for (let from = 0; from < rows.length; from += rowsPerInsert) await tx.insert(HistoryRow, rows.slice(from, from + rowsPerInsert) as never);
    return rows;
  }
}

const chainOf = ({ noun, subjectId }: HistoryEntry): string => `${noun} ${subjectId}`;

/** The last row of each subject's chain, by chain. */
async function headsOf(tx: Tx, entries: readonly HistoryEntry[]): Promise<Map<string, Head>> {
  const rows: (Head & { noun: HistoryEntry['noun']; subjectId: string })[] = await tx.query(
    `SELECT asked.noun, asked.id AS "subjectId", head.sequence, head.hash
       FROM (SELECT DISTINCT noun, id FROM unnest($1::text[], $2::uuid[]) AS given (noun, id)) asked
       CROSS JOIN LATERAL (SELECT h.sequence, h.hash FROM history_rows h WHERE h.subject_noun = asked.noun AND h.subject_id = asked.id ORDER BY h.sequence DESC LIMIT 1) head`,
    [entries.map((entry) => entry.noun), entries.map((entry) => entry.subjectId)],
  );
  return new Map(rows.map(({ noun, subjectId, sequence, hash }) => [`${noun} ${subjectId}`, { sequence, hash }]));
}

function linked(tx: Tx, acting: Acting, entry: HistoryEntry, last: Head | null): HistoryRow {
  const personal = { actor: acting.name, ...(acting.onBehalfOf ? { onBehalfOf: acting.onBehalfOf.name } : {}), ...entry.personal };
  const personalSalt = randomBytes(16).toString('hex');
  const row = linkRow(
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
    last && { sequence: last.sequence, hash: last.hash },
  );
  return tx.create(HistoryRow, { ...row, at: acting.receivedAt, personal, personalSalt } as object);
}
