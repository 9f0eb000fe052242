import { v7 } from 'uuid';
import type { CaseGroup, UnitKind } from '@huibian/contracts';
import { hashPassword } from '@huibian/platform';
import type { Role } from '@huibian/workflow';
import { orderKeyOf } from './units/official-order.rules';
import type { UnitTier } from './units/unit.entity';

/** A test database, or anything that runs SQL. */
export interface Rows {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** The password of every account made here. */
export const testPassword = 'long-enough-for-tests';
let testPasswordHash: Promise<string> | undefined;

export interface MadeAccount {
  id: string;
  username: string;
  name: string;
  password: string;
}

/** An account that can sign in at once, holding these roles. */
export async function makeAccount(rows: Rows, account: { username: string; name?: string; roles?: readonly (Role | { role: Role; unitId: string })[] }): Promise<MadeAccount> {
  testPasswordHash ??= hashPassword(testPassword);
  const { username, name = username, roles = [] } = account;
  const id = v7();
  await rows.query(`INSERT INTO user_accounts (id, username, name, password_hash, must_change_password, created_at) VALUES ($1, $2, $3, $4, false, '2022-01-01')`, [
    id,
    username,
    name,
    await testPasswordHash,
  ]);
  for (const held of roles) {
    const { role, unitId } = typeof held === 'string' ? { role: held, unitId: null } : held;
    await rows.query(`INSERT INTO role_grants (id, user_id, role, unit_id, granted_at) VALUES ($1, $2, $3, $4, '2022-01-01')`, [v7(), id, role, unitId]);
  }
  return { id, username, name, password: testPassword };
}

export interface MadeUnit {
  id: string;
  name: string;
  shortName: string;
}

export interface UnitToMake {
  name: string;
  shortName?: string;
  kind?: UnitKind;
  tier?: UnitTier;
  group?: CaseGroup | null;
  regionCode?: string | null;
  superiorId?: string | null;
  recommenderId?: string | null;
  position?: number;
}

/** A unit; the region it names must be there (see `makeRegions`). */
export async function makeUnit(rows: Rows, unit: UnitToMake): Promise<MadeUnit> {
  const { name, shortName = name, kind = 'county', tier = 'county', group = 'county', regionCode = null, superiorId = null, recommenderId = null, position = 0 } = unit;
  const id = v7();
  const [place] = await rows.query<{ city: number; county: number }>(
    `SELECT CASE r.level WHEN 'city' THEN r.position WHEN 'county' THEN c.position ELSE 0 END AS city, CASE r.level WHEN 'county' THEN r.position ELSE 0 END AS county
       FROM regions r LEFT JOIN regions c ON c.code = r.parent_code WHERE r.code = $1`,
    [regionCode],
  );
  const orderKey = orderKeyOf({ tier, cityPosition: place?.city ?? 0, countyPosition: place?.county ?? 0, position });
  await rows.query(
    `INSERT INTO units (id, name, short_name, kind, tier, "group", region_code, superior_id, recommender_id, position, order_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, name, shortName, kind, tier, group, regionCode, superiorId, recommenderId, position, orderKey],
  );
  return { id, name, shortName };
}

/** A small piece of the tree: the province, 杭州 with 萧山 and 滨江, 绍兴 with 上虞. */
export async function makeRegions(rows: Rows): Promise<void> {
  await rows.query(`INSERT INTO regions (code, name, short_name, level, parent_code, position) VALUES
    ('330000', '浙江省', '浙江', 'province', NULL, 1),
    ('330100', '杭州市', '杭州', 'city', '330000', 1),
    ('330600', '绍兴市', '绍兴', 'city', '330000', 6),
    ('330108', '滨江区', '滨江', 'county', '330100', 4),
    ('330109', '萧山区', '萧山', 'county', '330100', 5),
    ('330604', '上虞区', '上虞', 'county', '330600', 3)`);
}
