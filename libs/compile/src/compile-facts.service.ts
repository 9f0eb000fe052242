import { Injectable } from '@nestjs/common';
import type { CaseFactSource } from '@huibian/cases';
import type { Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/** The facts of a case that this stage owns. */
@Injectable()
export class CompileFacts implements CaseFactSource {
  constructor(private readonly database: Database) {}

  async factsFor(_acting: Acting, caseIds: readonly string[]): Promise<Map<string, Record<'stands_in_batch', Refusal | null>>> {
    const rows = await this.database.query<{ id: string }>('SELECT case_id AS id FROM batch_entries WHERE case_id = ANY($1)', [caseIds]);
    const standing = new Set(rows.map((row) => row.id));
    return new Map(caseIds.map((id) => [id, { stands_in_batch: standing.has(id) ? null : { code: 'case.not_in_batch' } }]));
  }
}
