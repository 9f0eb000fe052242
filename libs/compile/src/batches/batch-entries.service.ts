import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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
    const fields = await fieldsOf(tx, batch);
    await this.remove(tx, acting, batch, input.remove);
    await this.include(tx, acting, batch, fields, input.include);
    await this.refresh(tx, batch, fields, input.refresh);
    const entries = await entriesByCase(tx, batch);
    this.place(acting, entries, input.place);
    for (const { caseId, tracking } of input.tracking) entryOf(entries, caseId).tracking = tracking;
    // The campaign may have renamed, moved or added fields since a case came in: one chapter each, and in its order.
    for (const entry of entries.values()) Object.assign(entry, chapterOf(fields, entry.fieldKey));
    await renumber(tx, [...entries.values()]);
  }

  private async remove(tx: Tx, acting: Acting, batch: Batch, removals: Change<'remove'>): Promise<void> {
    if (removals.length === 0) return;
    const entries = await entriesByCase(tx, batch);
    // Of a case that comes twice the first reason stands: the second finds it gone.
    const reasons = new Map([...removals].reverse().map(({ caseId, reason }) => [caseId, reason]));
    for (const caseId of reasons.keys()) entryOf(entries, caseId);
    // Locked before they are looked at: what a case becomes depends on whether it is on hold.
    const subjects = await this.caseMoves.lockMany(tx, [...reasons.keys()]);
    await tx.delete(BatchEntry, { batchId: batch.id, caseId: In([...reasons.keys()]) });
    await this.caseMoves.moveMany(tx, acting, subjects.flatMap((subject) => {
      const move = { caseId: subject.id, subject, action: 'remove' as const, reason: reasons.get(subject.id), details: { batchId: batch.id } };
      if (subject.state === 'in_batch') return [{ ...move, facts: {} }];
      // On hold it stays, but will come back to the approved cases and not into a batch it has left.
      return subject.state === 'held' ? [{ ...move, facts: { stands_in_batch: null }, set: { originState: 'approved' as const } }] : [];
    }));
  }

  private async include(tx: Tx, acting: Acting, batch: Batch, fields: readonly Field[], caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    // Locked before they are looked at: of two batches that want one case, the second sees that the first has it.
    const subjects = new Map((await this.caseMoves.lockMany(tx, caseIds)).map((subject) => [subject.id, subject]));
    const sources = await this.sources.of(tx, caseIds);
    if (sources.length < new Set(caseIds).size) throw refused(422, 'batch.case_not_in_batch');
    const coming = sources.filter((source) => source.batchId !== batch.id);
    const refusal = coming.map((source) => inclusionRefusal(source, batch)).find((one) => one !== null);
    if (refusal) throw new Refused(422, refusal);
    await this.write(tx, coming.map((source) => newEntry(batch, source, fields)));
    await this.caseMoves.moveMany(tx, acting, coming.map(({ id, revisionId }) => ({ caseId: id, subject: subjects.get(id)!, action: 'include', facts: {}, details: { batchId: batch.id, revisionId } })));
  }

  /** What an entry takes from its case, taken anew; where it stands by exception and its 字距 stay. */
  private async refresh(tx: Tx, batch: Batch, fields: readonly Field[], caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const entries = await entriesByCase(tx, batch);
    for (const caseId of caseIds) entryOf(entries, caseId);
    await this.write(tx, (await this.sources.of(tx, caseIds)).map((source) => newEntry(batch, source, fields)));
  }

  private async write(tx: Tx, entries: readonly BatchEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const fromCase = ['field_key', 'chapter_name', 'chapter_position', 'order_key', 'revision_id', 'text'];
    await tx.createQueryBuilder().insert().into(BatchEntry).values(entries as never).orUpdate(fromCase, ['batch_id', 'case_id']).execute();
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
  const chapter = chapterOf(fields, source.fieldKey);
  if (!chapter || source.text === null || source.revisionId === null) throw refused(422, 'batch.case_without_text', { title: source.id });
  return Object.assign(new BatchEntry(), {
    batchId: batch.id,
    caseId: source.id,
    revisionId: source.revisionId,
    fieldKey: source.fieldKey,
    ...chapter,
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

/** The chapter a field becomes: its name and its place in the campaign's order. */
function chapterOf(fields: readonly Field[], key: string): Pick<BatchEntry, 'chapterName' | 'chapterPosition'> | undefined {
  const chapterPosition = fields.findIndex((field) => field.key === key);
  const field = fields[chapterPosition];
  return field && { chapterName: field.name, chapterPosition };
}

/** Writes every entry's number, chapter, place and tracking in one statement: the order is the volume's, whatever changed. */
async function renumber(tx: Tx, entries: readonly BatchEntry[]): Promise<void> {
  const rows = orderEntries(entries).map((entry, index) => ({
    case_id: entry.caseId,
    number: index + 1,
    chapter_name: entry.chapterName,
    chapter_position: entry.chapterPosition,
    tracking: entry.tracking,
    exception_position: entry.exceptionPosition,
    exception_reason: entry.exceptionReason,
    exception_by: entry.exceptionBy,
    exception_at: entry.exceptionAt,
  }));
  await tx.query(
    `UPDATE batch_entries e
        SET number = n.number, chapter_name = n.chapter_name, chapter_position = n.chapter_position, tracking = n.tracking, exception_position = n.exception_position, exception_reason = n.exception_reason,
            exception_by = n.exception_by, exception_at = n.exception_at
       FROM jsonb_to_recordset($1::jsonb) AS n (case_id uuid, number int, chapter_name text, chapter_position int, tracking float8, exception_position int,
            exception_reason text, exception_by uuid, exception_at timestamptz)
      WHERE e.case_id = n.case_id`,
    [JSON.stringify(rows)],
  );
}
