import { Injectable } from '@nestjs/common';
import type { CaseText } from '@huibian/contracts';
import type { ListedUnit } from '@huibian/manuscript';
import { unitCityNameSql } from '@huibian/people';
import type { Tx } from '@huibian/platform';

/** A case as an entry takes it: its current revision with the units that signed it, and its lead unit's place. */
export interface CaseSource {
  id: string;
  campaignId: string;
  fieldKey: string;
  state: string;
  orderKey: string;
  revisionId: string | null;
  text: CaseText | null;
  units: ListedUnit[] | null;
  /** Another batch it stands in. */
  batchId: string | null;
}

const sourceSql = `
  SELECT json_build_object(
    'id', c.id, 'campaignId', c.campaign_id, 'fieldKey', c.field_key, 'state', c.state, 'orderKey', l.order_key,
    'revisionId', r.id, 'text', r.text,
    'units', (SELECT json_agg(json_build_object('shortName', u.short_name, 'cityName', ${unitCityNameSql}) ORDER BY s.place)
                FROM unnest(r.unit_ids) WITH ORDINALITY AS s (unit_id, place)
                JOIN units u ON u.id = s.unit_id),
    'batchId', e.batch_id
  ) AS source
  FROM cases c
  JOIN units l ON l.id = c.lead_unit_id
  LEFT JOIN case_revisions r ON r.id = c.current_revision_id
  LEFT JOIN batch_entries e ON e.case_id = c.id
  WHERE c.id = ANY($1)
  ORDER BY c.id`;

@Injectable()
export class CaseSourceQueries {
  /** The cases asked for, in the order of their ids; an id that names none is left out. */
  async of(tx: Tx, caseIds: readonly string[]): Promise<CaseSource[]> {
    const rows: { source: CaseSource }[] = await tx.query(sourceSql, [caseIds]);
    return rows.map((row) => row.source);
  }
}
