import { randomBytes, randomUUID } from 'node:crypto';
import { systemActing, type Acting } from '@huibian/history';
import { AccountsService, GrantsService } from '@huibian/people';
import { Database, hashPassword } from '@huibian/platform';
import type { Role } from '@huibian/workflow';
import type { SeedContext } from '../seed-step';

interface Unit {
  id: string;
  shortName: string;
  recommenderId: string | null;
}

const surnames = '江颜阮俞薛韦祁柏滕池冉仇劳鞠卞聂湛桑诸葛'.split('');
const givenNames = ['溪', '以宁', '书白', '野', '青禾', '知远', '砚', '向晚', '秋实', '景明', '疏影', '若谷', '望月', '闻笛', '长风', '云舒', '漱石', '松筠', '朗', '汀兰', '含章'];

/**
 * The people who wrote, confirmed and recommended the demo's cases: the demo's own accounts where a unit has them,
 * otherwise accounts nobody can sign in to until an officer resets their password.
 */
export class DemoWriters {
  private nobodysPassword: Promise<string> | undefined;
  private readonly made = new Map<string, { id: string; name: string }>();

  constructor(
    private readonly context: SeedContext,
    private readonly now: Date,
  ) {}

  async unit(shortName: string): Promise<Unit> {
    const unit = await this.database.one<Unit>(`SELECT id, short_name AS "shortName", recommender_id AS "recommenderId" FROM units WHERE short_name = $1`, [shortName]);
    if (!unit) throw new Error(`The demo needs the unit ${shortName}, which the register of units does not have.`);
    return unit;
  }

  /** Acts in a role for a unit at a moment. */
  async acting(role: Role, unitId: string | null, receivedAt: Date): Promise<Acting> {
    const person = await this.person(role, unitId);
    return { userId: person.id, name: person.name, grants: [{ role, unitId }], receivedAt, correlationId: randomUUID() };
  }

  private get database(): Database {
    return this.context.app.get(Database);
  }

  private async person(role: Role, unitId: string | null): Promise<{ id: string; name: string }> {
    const key = `${role} ${unitId ?? ''}`;
    const known = this.made.get(key) ?? [...this.context.accounts.values()].find((account) => account.role === role && account.unitId === unitId) ?? (await this.holder(role, unitId)) ?? (await this.create(role, unitId));
    this.made.set(key, known);
    return known;
  }

  /** Who was made for an earlier part of the demo. */
  private holder(role: Role, unitId: string | null): Promise<{ id: string; name: string } | null> {
    return this.database.one(
      `SELECT a.id, a.name FROM user_accounts a JOIN role_grants g ON g.user_id = a.id AND g.revoked_at IS NULL
        WHERE a.username LIKE 'demo-%' AND g.role = $1 AND g.unit_id IS NOT DISTINCT FROM $2 ORDER BY a.id LIMIT 1`,
      [role, unitId],
    );
  }

  private async create(role: Role, unitId: string | null): Promise<{ id: string; name: string }> {
    const [{ number } = { number: 0 }] = await this.database.query<{ number: number }>(`SELECT count(*)::int AS number FROM user_accounts WHERE username LIKE 'demo-%'`);
    const name = `${surnames[number % surnames.length]}${givenNames[(number * 5) % givenNames.length]}`;
    this.nobodysPassword ??= hashPassword(randomBytes(24).toString('base64url'));
    const passwordHash = await this.nobodysPassword;
    const acting = systemActing(this.now, randomUUID());
    return this.database.transaction(async (tx) => {
      const { account } = await this.context.app.get(AccountsService).create(tx, acting, { username: `demo-${number + 1}`, name, email: null, phone: null, locale: 'zh' });
      await this.context.app.get(GrantsService).grant(tx, acting, { userId: account.id, role, unitId });
      await tx.query('UPDATE user_accounts SET password_hash = $2 WHERE id = $1', [account.id, passwordHash]);
      await tx.query('UPDATE account_links SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [account.id, this.now]);
      return { id: account.id, name };
    });
  }
}
