import { Injectable } from '@nestjs/common';
import type { GrantQuery, PageQuery, UserQuery, userWaits } from '@huibian/contracts';
import { Database, JsonText, keysetPage, notFound, likePattern } from '@huibian/platform';

const standingGrants = `FROM role_grants g LEFT JOIN units n ON n.id = g.unit_id WHERE g.user_id = u.id AND g.revoked_at IS NULL`;

const userJson = `json_build_object(
  'id', u.id, 'username', u.username, 'name', u.name, 'email', u.email, 'phone', u.phone, 'locale', u.locale,
  'state', CASE WHEN u.disabled_at IS NULL THEN 'active' ELSE 'disabled' END,
  'mustChangePassword', u.must_change_password,
  'roles', COALESCE((SELECT json_agg(DISTINCT g.role) ${standingGrants}), '[]'),
  'grants', COALESCE((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id, 'unitName', n.short_name) ORDER BY g.granted_at, g.id) ${standingGrants}), '[]'),
  'unitName', (SELECT string_agg(DISTINCT n.short_name, '、') ${standingGrants}),
  'lastSignedInAt', u.last_signed_in_at, 'disabledAt', u.disabled_at, 'createdAt', u.created_at, 'version', u.version)`;

const grantJson = `json_build_object(
  'id', g.id, 'userId', g.user_id, 'userName', u.name, 'username', u.username, 'role', g.role, 'unitId', g.unit_id, 'unitName', n.short_name,
  'grantedAt', g.granted_at, 'grantedBy', by.name, 'revokedAt', g.revoked_at, 'revokedBy', out.name)`;

const grantFrom = `role_grants g JOIN user_accounts u ON u.id = g.user_id LEFT JOIN units n ON n.id = g.unit_id
  LEFT JOIN user_accounts by ON by.id = g.granted_by LEFT JOIN user_accounts out ON out.id = g.revoked_by`;

/** Conditions with their parameters, numbered as they come. */
function conditions(parts: readonly [sql: (place: string) => string, value: unknown][]): { where: string[]; params: unknown[] } {
  const used = parts.filter(([, value]) => value !== undefined);
  return { where: used.map(([sql], index) => sql(`$${index + 1}`)), params: used.map(([, value]) => value) };
}

const containing = (text: string | undefined): string | undefined => (text ? likePattern(text) : undefined);

/** Accounts `u` that wait for an officer: the first screen counts by it, the list is filtered by it. */
export const userWaitsSql: Readonly<Record<(typeof userWaits)[number], string>> = {
  accounts_waiting: 'u.disabled_at IS NULL AND u.password_hash IS NULL',
  accounts_to_grant: 'u.disabled_at IS NULL AND NOT EXISTS (SELECT 1 FROM role_grants held WHERE held.user_id = u.id AND held.revoked_at IS NULL)',
};

@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  users(query: UserQuery, page: PageQuery, sort?: string): Promise<JsonText> {
    const { where, params } = conditions([
      [(place) => `(u.name ILIKE ${place} OR u.username ILIKE ${place})`, containing(query.q)],
      [(place) => `(u.disabled_at IS NULL) = (${place} = 'active')`, query.state],
      [(place) => `EXISTS (SELECT 1 FROM role_grants r WHERE r.user_id = u.id AND r.revoked_at IS NULL AND r.role = ${place})`, query.role],
    ]);
    if (query.waits) where.push(userWaitsSql[query.waits]);
    const sorts = {
      username: { sql: 'lower(u.username)', type: 'text' },
      name: { sql: 'u.name', type: 'text' },
      createdAt: { sql: 'u.created_at', type: 'timestamptz' },
      lastSignedInAt: { sql: `COALESCE(u.last_signed_in_at, '-infinity')`, type: 'timestamptz' },
    } as const;
    return keysetPage(this.database, { item: userJson, from: 'user_accounts u', where, params, id: 'u.id', sorts, defaultSort: 'username:asc' }, page, sort);
  }

  async user(id: string): Promise<JsonText> {
    const row = await this.database.one<{ json: string }>(`SELECT (${userJson})::text AS json FROM user_accounts u WHERE u.id = $1`, [id]);
    if (!row) throw notFound();
    return new JsonText(row.json);
  }

  grants(query: GrantQuery, page: PageQuery, sort?: string): Promise<JsonText> {
    const { where, params } = conditions([
      [(place) => `(u.name ILIKE ${place} OR u.username ILIKE ${place} OR n.short_name ILIKE ${place})`, containing(query.q)],
      [(place) => `g.user_id = ${place}`, query.userId],
      [(place) => `g.role = ${place}`, query.role],
      [(place) => `g.unit_id = ${place}`, query.unitId],
    ]);
    if (query.revoked !== 'true') where.push('g.revoked_at IS NULL');
    const sorts = { grantedAt: { sql: 'g.granted_at', type: 'timestamptz' }, userName: { sql: 'u.name', type: 'text' }, role: { sql: 'g.role', type: 'text' } } as const;
    return keysetPage(this.database, { item: grantJson, from: grantFrom, where, params, id: 'g.id', sorts, defaultSort: 'grantedAt:desc' }, page, sort);
  }

  async grant(id: string): Promise<JsonText> {
    const row = await this.database.one<{ json: string }>(`SELECT (${grantJson})::text AS json FROM ${grantFrom} WHERE g.id = $1`, [id]);
    if (!row) throw notFound();
    return new JsonText(row.json);
  }
}
