import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CreateExperienceTable, WriteExperienceRow, WriteExperienceRows } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import type { Batch } from '../batches/batch.entity';
import { BatchesService, type BatchAnswer } from '../batches/batches.service';
import { ExperienceRow, ExperienceRowCase } from './experience-row.entity';

/** Rows one INSERT carries: a table may have two hundred rows of fifty sources, and PostgreSQL takes 65,535 parameters. */
const sourcesPerInsert = 5000;

/** An experience table is a batch of its own kind: it is compiled, made final and released as any other. Here its rows are written. */
@Injectable()
export class ExperienceTablesService {
  constructor(private readonly batches: BatchesService) {}

  create(tx: Tx, acting: Acting, input: CreateExperienceTable): Promise<BatchAnswer> {
    return this.batches.create(tx, acting, { ...input, kind: 'experience_table' });
  }

  /** Replaces the rows; a row that keeps its id keeps its links' history. */
  async writeRows(tx: Tx, acting: Acting, id: string, input: WriteExperienceRows): Promise<BatchAnswer> {
    const batch = await this.batches.lock(tx, id);
    if (batch.kind !== 'experience_table') throw notFound();
    if (batch.origin === 'historical') throw refused(422, 'batch.historical_is_fixed');
    await this.batches.move(tx, acting, batch, 'edit', { version: input.version, details: { rows: input.rows.length } });
    await this.replaceRows(tx, batch, input.rows);
    await this.batches.rehash(tx, batch);
    return { id: batch.id, state: batch.state, version: batch.version };
  }

  private async replaceRows(tx: Tx, batch: Batch, rows: readonly WriteExperienceRow[]): Promise<void> {
    const known = new Set((await tx.find(ExperienceRow, { where: { batchId: batch.id } })).map((row) => row.id));
    if (rows.some((row) => row.id !== undefined && !known.has(row.id))) throw notFound();
    const links = await linksOf(tx, rows);
    const readBefore = await revisionsRead(tx, batch.id);
    await tx.delete(ExperienceRow, { batchId: batch.id });
    const written = rows.map(({ id = v7(), name, content, caseIds }, index) => ({ id, batchId: batch.id, number: index + 1, name, content, caseIds }));
    const sources = written.flatMap(({ id, content, caseIds }) =>
      caseIds.map((caseId) => {
        // A link that was there keeps the revision it was written from, so that saving the table does not silence its flag.
        const before = known.has(id) ? readBefore.get(`${id} ${caseId}`) : undefined;
        const isUntouched = before !== undefined && before.content === content;
        return { rowId: id, caseId, revisionId: isUntouched ? before.revisionId : (links.get(caseId) ?? null) };
      }),
    );
    if (written.length > 0) await tx.insert(ExperienceRow, written.map(({ caseIds: _, ...row }) => row));
    for (let from = 0; from < sources.length; from += sourcesPerInsert) await tx.insert(ExperienceRowCase, sources.slice(from, from + sourcesPerInsert));
  }
}

/** The current revision of every case the rows name. */
async function linksOf(tx: Tx, rows: readonly WriteExperienceRow[]): Promise<Map<string, string | null>> {
  const ids = [...new Set(rows.flatMap((row) => row.caseIds))];
  const found: { id: string; current_revision_id: string | null }[] = await tx.query('SELECT id, current_revision_id FROM cases WHERE id = ANY($1)', [ids]);
  if (found.length < ids.length) throw refused(422, 'experience_row.unknown_case');
  return new Map(found.map((row) => [row.id, row.current_revision_id]));
}

async function revisionsRead(tx: Tx, batchId: string): Promise<Map<string, { revisionId: string | null; content: string }>> {
  const rows: { row_id: string; case_id: string; revision_id: string | null; content: string }[] = await tx.query(
    'SELECT l.row_id, l.case_id, l.revision_id, r.content FROM experience_row_cases l JOIN experience_rows r ON r.id = l.row_id WHERE r.batch_id = $1',
    [batchId],
  );
  return new Map(rows.map((row) => [`${row.row_id} ${row.case_id}`, { revisionId: row.revision_id, content: row.content }]));
}
