import { Injectable } from '@nestjs/common';
import { campaignSettingsSchema, type EditEntries, type Field } from '@huibian/contracts';
import { CaseMovesService } from '@huibian/cases';
import type { Acting } from '@huibian/history';
import { Refused, refused, type Tx } from '@huibian/platform';
import { BatchEntry } from './batch-entry.entity';
import type { Batch } from './batch.entity';
import { CaseSourceQueries, type CaseSource } from './case-source.queries';
import { orderEntries } from './entry-order.rules';
import { entryText } from './entry-text.rules';
import { inclusionRefusal } from './inclusion.policy';

type Change<K extends keyof EditEntries> = EditEntries[K];

/** Changes the entries of a batch that its verb has locked and moved. */
@Injectable()
export class BatchEntriesService {
  constructor(
    private readonly caseMoves: CaseMovesService,
    private readonly sources: CaseSourceQueries,
  ) {}

  async apply(tx: Tx, acting: Acting, batch: Batch, input: EditEntries): Promise<void> {
    await this.remove(tx, acting, batch, input.remove);
    await this.include(tx, acting, batch, input.include);
    await this.refresh(tx, batch, input.refresh);
    const entries = await entriesByCase(tx, batch);
    this.place(acting, entries, input.place);
    for (const { caseId, tracking } of input.tracking) entryOf(entries, caseId).tracking = tracking;
    await renumber(tx, [...entries.values()]);
  }

  private async remove(tx: Tx, acting: Acting, batch: Batch, removals: Change<'remove'>): Promise<void> {
    const caseIds = removals.map((one) => one.caseId);
    const entries = await entriesByCase(tx, batch);
    // Locked before they are looked at: what a case becomes depends on whether it is on hold.
    await this.caseMoves.lockMany(tx, caseIds);
    const states = new Map((await this.sources.of(tx, caseIds)).map((source) => [source.id, source.state]));
    for (const { caseId, reason } of removals) {
      entryOf(entries, caseId);
      const state = states.get(caseId);
      await tx.delete(BatchEntry, { batchId: batch.id, caseId });
      const details = { batchId: batch.id };
      if (state === 'in_batch') await this.caseMoves.move(tx, acting, { caseId, action: 'remove', facts: {}, reason, details });
      // On hold it stays, but will come back to the approved cases and not into a batch it has left.
      if (state === 'held') await this.caseMoves.move(tx, acting, { caseId, action: 'remove', facts: { stands_in_batch: null }, reason, details, set: { originState: 'approved' } });
    }
  }

  private async include(tx: Tx, acting: Acting, batch: Batch, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    // Locked before they are looked at: of two batches that want one case, the second sees that the first has it.
    await this.caseMoves.lockMany(tx, caseIds);
    const sources = await this.sources.of(tx, caseIds);
    if (sources.length < new Set(caseIds).size) throw refused(422, 'batch.case_not_in_batch');
    const fields = await fieldsOf(tx, batch);
    for (const source of sources) {
      if (source.batchId === batch.id) continue;
      const refusal = inclusionRefusal(source, batch);
      if (refusal) throw new Refused(422, refusal);
      await tx.insert(BatchEntry, newEntry(batch, source, fields) as never);
      await this.caseMoves.move(tx, acting, { caseId: source.id, action: 'include', facts: {}, details: { batchId: batch.id, revisionId: source.revisionId } });
    }
  }

  private async refresh(tx: Tx, batch: Batch, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const entries = await entriesByCase(tx, batch);
    for (const caseId of caseIds) entryOf(entries, caseId);
    const fields = await fieldsOf(tx, batch);
    for (const source of await this.sources.of(tx, caseIds)) {
      const { fieldKey, chapterName, chapterPosition, orderKey, revisionId, text } = newEntry(batch, source, fields);
      await tx.update(BatchEntry, { batchId: batch.id, caseId: source.id }, { fieldKey, chapterName, chapterPosition, orderKey, revisionId, text } as never);
    }
  }

  private place(acting: Acting, entries: ReadonlyMap<string, BatchEntry>, places: Change<'place'>): void {
    for (const { caseId, position, reason } of places) {
      const isException = position !== null;
      Object.assign(entryOf(entries, caseId), {
        exceptionPosition: position,
        exceptionReason: isException ? reason : null,
        exceptionBy: isException ? acting.userId : null,
        exceptionAt: isException ? acting.receivedAt : null,
      });
    }
  }
}

async function entriesByCase(tx: Tx, batch: Batch): Promise<Map<string, BatchEntry>> {
  const entries = await tx.find(BatchEntry, { where: { batchId: batch.id } });
  return new Map(entries.map((entry) => [entry.caseId, entry]));
}

function entryOf(entries: ReadonlyMap<string, BatchEntry>, caseId: string): BatchEntry {
  const entry = entries.get(caseId);
  if (!entry) throw refused(422, 'batch.case_not_in_batch');
  return entry;
}

async function fieldsOf(tx: Tx, batch: Batch): Promise<Field[]> {
  const rows: { settings: unknown }[] = await tx.query('SELECT settings FROM campaigns WHERE id = $1', [batch.campaignId]);
  return campaignSettingsSchema.parse(rows[0]?.settings).fields;
}

function newEntry(batch: Batch, source: CaseSource, fields: readonly Field[]): BatchEntry {
  const chapterPosition = fields.findIndex((field) => field.key === source.fieldKey);
  const field = fields[chapterPosition];
  if (!field || source.text === null || source.revisionId === null) throw refused(422, 'batch.case_without_text', { title: source.id });
  return Object.assign(new BatchEntry(), {
    batchId: batch.id,
    caseId: source.id,
    revisionId: source.revisionId,
    fieldKey: field.key,
    chapterName: field.name,
    chapterPosition,
    orderKey: source.orderKey,
    text: entryText(source.text, source.units ?? []),
    // Its number follows when all changes are in; until then any free one (the constraint waits for the commit).
    number: 1,
    tracking: 0,
    exceptionPosition: null,
    exceptionReason: null,
    exceptionBy: null,
    exceptionAt: null,
  });
}

/** Writes every entry's number, place and tracking in one statement: the order is the volume's, whatever changed. */
async function renumber(tx: Tx, entries: readonly BatchEntry[]): Promise<void> {
  const rows = orderEntries(entries).map((entry, index) => ({
    case_id: entry.caseId,
    number: index + 1,
    tracking: entry.tracking,
    exception_position: entry.exceptionPosition,
    exception_reason: entry.exceptionReason,
    exception_by: entry.exceptionBy,
    exception_at: entry.exceptionAt,
  }));
  await tx.query(
    `UPDATE batch_entries e
        SET number = n.number, tracking = n.tracking, exception_position = n.exception_position, exception_reason = n.exception_reason,
            exception_by = n.exception_by, exception_at = n.exception_at
       FROM jsonb_to_recordset($1::jsonb) AS n (case_id uuid, number int, tracking float8, exception_position int,
            exception_reason text, exception_by uuid, exception_at timestamptz)
      WHERE e.case_id = n.case_id`,
    [JSON.stringify(rows)],
  );
}
