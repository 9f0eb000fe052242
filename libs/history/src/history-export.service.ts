import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { exportHeaderLine, exportRowLine, exportSealLine, type PersonalFields } from '@huibian/chain';
import { HistoryRow, HistorySeal } from './history-row.entity';

const rowsAtOnce = 500;

/** The record as a file that somebody outside can verify: JSON Lines in the format of @huibian/chain. */
@Injectable()
export class HistoryExport {
  constructor(private readonly dataSource: DataSource) {}

  /** Header, every row by subject and sequence, every seal; all from one snapshot, a few rows in memory at a time. */
  async *lines(exportedAt: Date): AsyncGenerator<string> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const [counts] = (await runner.query('SELECT (SELECT count(*)::int FROM history_rows) AS rows, (SELECT count(*)::int FROM history_seals) AS seals')) as { rows: number; seals: number }[];
      yield `${exportHeaderLine({ exportedAt: exportedAt.toISOString(), rows: counts?.rows ?? 0, seals: counts?.seals ?? 0 })}\n`;
      yield* this.rows(runner);
      const seals = await runner.manager.find(HistorySeal, { order: { sequence: 'ASC' } });
      for (const seal of seals) yield `${sealLine(seal)}\n`;
    } finally {
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }

  private async *rows(runner: QueryRunner): AsyncGenerator<string> {
    let after: Pick<HistoryRow, 'subjectNoun' | 'subjectId' | 'sequence'> | null = null;
    for (;;) {
      const query = runner.manager.createQueryBuilder(HistoryRow, 'h').orderBy('h.subjectNoun').addOrderBy('h.subjectId').addOrderBy('h.sequence').limit(rowsAtOnce);
      if (after) query.where('(h.subject_noun, h.subject_id, h.sequence) > (:subjectNoun, :subjectId::uuid, :sequence)', after);
      const batch: HistoryRow[] = await query.getMany();
      yield batch.map((row) => `${rowLine(row)}\n`).join('');
      const last = batch.at(-1);
      if (!last || batch.length < rowsAtOnce) return;
      after = { subjectNoun: last.subjectNoun, subjectId: last.subjectId, sequence: last.sequence };
    }
  }
}

function rowLine(row: HistoryRow): string {
  const personal = row.personal && row.personalSalt ? { salt: row.personalSalt, fields: row.personal as PersonalFields } : undefined;
  return exportRowLine({ ...row, at: row.at.toISOString(), details: row.details as never }, personal);
}

const sealLine = (seal: HistorySeal): string =>
  exportSealLine({ sealedAt: seal.sealedAt.toISOString(), heads: seal.heads, previousSealHash: seal.previousSealHash, hash: seal.hash });
