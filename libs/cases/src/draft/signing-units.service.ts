import { Injectable } from '@nestjs/common';
import type { CaseGroup } from '@huibian/contracts';
import { refused, type Tx } from '@huibian/platform';
import { CaseUnit } from '../case-unit.entity';

export interface SigningUnit {
  id: string;
  name: string;
  shortName: string;
  group: CaseGroup | null;
  recommenderId: string | null;
}

/** The units that sign a case (署名), in order. */
@Injectable()
export class SigningUnits {
  /** The units in the order asked for. @throws Refused `case.unit_unknown` */
  async find(tx: Tx, ids: readonly string[]): Promise<SigningUnit[]> {
    const rows: SigningUnit[] = await tx.query(
      `SELECT u.id, u.name, u.short_name AS "shortName", u."group", u.recommender_id AS "recommenderId"
         FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN units u ON u.id = asked.id ORDER BY asked.place`,
      [[...ids]],
    );
    if (rows.length !== ids.length) throw refused(422, 'case.unit_unknown');
    return rows;
  }

  /** Replaces who signs. */
  async replace(tx: Tx, caseId: string, unitIds: readonly string[], leadUnitId: string): Promise<void> {
    await tx.delete(CaseUnit, { caseId });
    await tx.insert(CaseUnit, unitIds.map((unitId, index) => ({ caseId, unitId, position: index + 1, isLead: unitId === leadUnitId })));
  }
}
