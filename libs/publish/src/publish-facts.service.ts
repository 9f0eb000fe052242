import { Injectable } from '@nestjs/common';
import type { CaseFactSource } from '@huibian/cases';
import type { Acting } from '@huibian/history';
import { Database, type Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/** The facts of a case that this stage owns. */
@Injectable()
export class PublishFacts implements CaseFactSource {
  constructor(private readonly database: Database) {}

  /** @param tx the verb's transaction; without it, for display */
  async factsFor(_acting: Acting, caseIds: readonly string[], tx?: Tx): Promise<Map<string, Record<'in_released_edition', Refusal | null>>> {
    const rows: { id: string }[] = await (tx ?? this.database.reader).query(
      `SELECT n.case_id AS id FROM edition_entries n JOIN editions e ON e.id = n.edition_id WHERE n.case_id = ANY($1) AND e.state = 'released'`,
      [caseIds],
    );
    const released = new Set(rows.map((row) => row.id));
    return new Map(caseIds.map((id) => [id, { in_released_edition: released.has(id) ? null : { code: 'case.not_released' } }]));
  }
}
