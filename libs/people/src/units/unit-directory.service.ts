import { Injectable } from '@nestjs/common';
import { Database } from '@huibian/platform';
import type { CaseGroup, UnitKind } from '@huibian/contracts';
import { recommenderOf } from './official-order.rules';
import type { UnitTier } from './unit.entity';

/** A unit as later stages know it. */
export interface DirectoryUnit {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  tier: UnitTier;
  group: CaseGroup | null;
  regionCode: string | null;
  /** Code of the city it lies in (a city's own for a city); null for provincial units. */
  cityCode: string | null;
  superiorId: string | null;
  /** Never null: a unit without one recommends itself. */
  recommenderId: string;
  /** Text that sorts into the official order. */
  orderKey: string;
}

const unitColumns = `u.id, u.name, u.short_name AS "shortName", u.kind, u.tier, u."group", u.region_code AS "regionCode",
  CASE r.level WHEN 'city' THEN r.code WHEN 'county' THEN r.parent_code END AS "cityCode",
  u.superior_id AS "superiorId", u.recommender_id AS "recommenderId", u.order_key AS "orderKey"`;

type UnitRow = Omit<DirectoryUnit, 'recommenderId'> & { recommenderId: string | null };

/** What later stages ask about units. Reads only; outside any transaction unless one is passed. */
@Injectable()
export class UnitDirectory {
  constructor(private readonly database: Database) {}

  /** The units of these ids; unknown ids are missing from the map. */
  async unitsByIds(ids: readonly string[]): Promise<Map<string, DirectoryUnit>> {
    if (ids.length === 0) return new Map();
    const rows = await this.select('u.id = ANY($1)', [[...new Set(ids)]]);
    return new Map(rows.map((unit) => [unit.id, unit]));
  }

  async unitById(id: string): Promise<DirectoryUnit | null> {
    return (await this.unitsByIds([id])).get(id) ?? null;
  }

  /** By full, short or former name, for imports and pasted lists. */
  async unitsByNames(names: readonly string[]): Promise<Map<string, DirectoryUnit>> {
    const rows = await this.database.query<UnitRow & { asked: string }>(
      `SELECT DISTINCT ON (asked) asked, ${unitColumns}
         FROM unnest($1::text[]) AS asked
         JOIN units u ON u.name = asked OR u.short_name = asked
           OR EXISTS (SELECT 1 FROM jsonb_array_elements(u.former_names) former WHERE former->>'name' = asked OR former->>'shortName' = asked)
         LEFT JOIN regions r ON r.code = u.region_code
        ORDER BY asked, (u.name = asked OR u.short_name = asked) DESC`,
      [[...new Set(names)]],
    );
    return new Map(rows.map(({ asked, ...unit }) => [asked, withRecommender(unit)]));
  }

  /** Units directly below this one (隶属), in the official order. */
  childrenOf(unitId: string): Promise<DirectoryUnit[]> {
    return this.select('u.superior_id = $1', [unitId]);
  }

  /** Units this one recommends, itself among them when it recommends itself, in the official order. */
  recommendedBy(unitId: string): Promise<DirectoryUnit[]> {
    return this.select('COALESCE(u.recommender_id, u.id) = $1', [unitId]);
  }

  /** A unit and all above it, nearest first: 隶属 upwards. */
  async superiorsOf(unitId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `WITH RECURSIVE up AS (
         SELECT id, superior_id, 0 AS steps FROM units WHERE id = $1
         UNION ALL SELECT u.id, u.superior_id, up.steps + 1 FROM units u JOIN up ON u.id = up.superior_id WHERE up.steps < 20)
       SELECT id FROM up WHERE steps > 0 ORDER BY steps`,
      [unitId],
    );
    return rows.map((row) => row.id);
  }

  async orderKeys(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map([...(await this.unitsByIds(ids))].map(([id, unit]) => [id, unit.orderKey]));
  }

  /** The leading group's office, which runs the campaigns. */
  async office(): Promise<DirectoryUnit | null> {
    return (await this.select(`u.kind = 'office'`, []))[0] ?? null;
  }

  private async select(where: string, params: readonly unknown[]): Promise<DirectoryUnit[]> {
    const rows = await this.database.query<UnitRow>(`SELECT ${unitColumns} FROM units u LEFT JOIN regions r ON r.code = u.region_code WHERE ${where} ORDER BY u.order_key, u.id`, params);
    return rows.map(withRecommender);
  }
}

const withRecommender = (row: UnitRow): DirectoryUnit => ({ ...row, recommenderId: recommenderOf(row) });
