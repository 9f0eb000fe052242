import { Injectable } from '@nestjs/common';
import type { PageQuery, UnitQuery } from '@huibian/contracts';
import { holds, isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { Database, JsonText, keysetPage, notFound, likePattern } from '@huibian/platform';
import { unitRoles } from '@huibian/workflow';

/** SQL: the city a unit `u` belongs to (杭州市); null for units of the province. Lists of units print by it. */
export const unitCityNameSql = `(SELECT CASE g.level WHEN 'city' THEN g.name WHEN 'county' THEN above_it.name END
  FROM regions g LEFT JOIN regions above_it ON above_it.code = g.parent_code WHERE g.code = u.region_code)`;

/**
 * SQL: whether a unit has, or had, a name that holds what is searched for (曾用名 count, the words they are kept in do not).
 * @param like parameter of a LIKE pattern
 * @param unit alias of the unit
 */
export const unitNamedSql = (like: string, unit = 'u'): string => `(${unit}.name ILIKE ${like} OR ${unit}.short_name ILIKE ${like}
  OR EXISTS (SELECT 1 FROM jsonb_array_elements(${unit}.former_names) had WHERE had->>'name' ILIKE ${like} OR had->>'shortName' ILIKE ${like}))`;

/** @param told SQL boolean: whether the reader is told whom to call there */
const unitJson = (told: string): string => `json_build_object(
  'id', u.id, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind, 'tier', u.tier, 'group', u."group",
  'regionCode', u.region_code, 'regionName', r.name,
  'cityCode', CASE r.level WHEN 'city' THEN r.code WHEN 'county' THEN r.parent_code END,
  'cityName', CASE r.level WHEN 'city' THEN r.name WHEN 'county' THEN city.name END,
  'superiorId', u.superior_id, 'superiorName', above.short_name,
  'recommenderId', u.recommender_id, 'recommenderName', COALESCE(by.short_name, u.short_name), 'recommendsItself', COALESCE(u.recommender_id, u.id) = u.id,
  'position', u.position, 'orderKey', u.order_key, 'formerNames', u.former_names, 'contacts', CASE WHEN ${told} THEN u.contacts ELSE '[]' END, 'version', u.version)`;

const unitFrom = `units u LEFT JOIN regions r ON r.code = u.region_code LEFT JOIN regions city ON city.code = r.parent_code
  LEFT JOIN units above ON above.id = u.superior_id LEFT JOIN units by ON by.id = u.recommender_id`;

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Names and telephone numbers are for whoever keeps the register or has to call: the office, the administrator, the unit itself and its recommending unit.
 * Written into the text, not bound: a page's count takes the parameters of its conditions and no others.
 */
function toldSql(acting: Acting): string {
  if (isOffice(acting) || holds(acting, 'system_admin')) return 'true';
  const own = `'{${unitsActedFor(acting, unitRoles).filter((id) => uuidShape.test(id)).join(',')}}'::uuid[]`;
  return `(u.id = ANY(${own}) OR coalesce(u.recommender_id = ANY(${own}), false))`;
}

@Injectable()
export class UnitsQueries {
  constructor(private readonly database: Database) {}

  units(acting: Acting, query: UnitQuery, page: PageQuery, sort?: string): Promise<JsonText> {
    const where: string[] = [];
    const params: unknown[] = [];
    const add = (value: unknown, sql: (place: string) => string): void => {
      if (value === undefined) return;
      params.push(value);
      where.push(sql(`$${params.length}`));
    };
    const searched = query.q ? likePattern(query.q) : undefined;
    add(searched, (place) => unitNamedSql(place));
    add(query.kind, (place) => `u.kind = ${place}`);
    add(query.group, (place) => `u."group" = ${place}`);
    add(query.cityCode, (place) => `(r.code = ${place} OR r.parent_code = ${place})`);
    add(query.recommenderId, (place) => `COALESCE(u.recommender_id, u.id) = ${place}`);
    add(query.ids?.split(',').filter((id) => uuidShape.test(id)), (place) => `u.id = ANY(${place}::uuid[])`);
    const sorts = { order: { sql: 'u.order_key', type: 'text' }, name: { sql: 'u.name', type: 'text' }, shortName: { sql: 'u.short_name', type: 'text' } } as const;
    return keysetPage(this.database, { item: unitJson(toldSql(acting)), from: unitFrom, where, params, id: 'u.id', sorts, defaultSort: 'order:asc' }, page, sort);
  }

  async unit(acting: Acting, id: string): Promise<JsonText> {
    const row = await this.database.one<{ json: string }>(`SELECT (${unitJson(toldSql(acting))})::text AS json FROM ${unitFrom} WHERE u.id = $1`, [id]);
    if (!row) throw notFound();
    return new JsonText(row.json);
  }

  /** The whole tree in the official order: some hundred rows, always asked for at once. */
  async regions(): Promise<JsonText> {
    const row = await this.database.one<{ json: string }>(
      `SELECT json_build_object('items', COALESCE(json_agg(json_build_object('code', r.code, 'name', r.name, 'shortName', r.short_name, 'level', r.level,
                'parentCode', r.parent_code, 'position', r.position)
                ORDER BY CASE r.level WHEN 'province' THEN 0 ELSE 1 END, COALESCE(city.position, r.position), CASE r.level WHEN 'county' THEN r.position ELSE 0 END), '[]'),
              'next', NULL, 'prev', NULL, 'estimate', count(*))::text AS json
         FROM regions r LEFT JOIN regions city ON city.code = r.parent_code AND r.level = 'county'`,
    );
    return new JsonText(row?.json ?? '{"items":[],"next":null,"prev":null,"estimate":0}');
  }
}
