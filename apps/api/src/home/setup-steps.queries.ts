import { Injectable } from '@nestjs/common';
import { setupSteps, type SetupStep } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { officeSide, officerRoles, unitRoles, type Role } from '@huibian/workflow';

const readers: readonly Role[] = [...officerRoles, ...officeSide];

const held = (roles: string) => `EXISTS (SELECT 1 FROM role_grants g JOIN user_accounts u ON u.id = g.user_id
  WHERE g.revoked_at IS NULL AND u.disabled_at IS NULL AND g.role = ANY (${roles}))`;

/** A fresh installation says what comes next, until its first campaign was opened; then it is no longer fresh and asks nothing. */
@Injectable()
export class SetupSteps {
  private over = false;

  constructor(private readonly database: Database) {}

  async steps(acting: Acting): Promise<SetupStep[]> {
    if (this.over || !acting.grants.some(({ role }) => readers.includes(role))) return [];
    const row = await this.database.one<Record<SetupStep['key'], boolean>>(
      `SELECT ${held(`ARRAY['security_admin']`)} AS security_admin, ${held(`ARRAY['auditor']`)} AS auditor,
         ${held('$1')} AS office, ${held('$2')} AS units, EXISTS (SELECT 1 FROM campaigns WHERE state IN ('open', 'closed', 'concluded')) AS campaign`,
      [officeSide, unitRoles],
    );
    const steps = setupSteps.map((key) => ({ key, done: row?.[key] ?? false }));
    this.over = steps.every(({ done }) => done);
    return this.over ? [] : steps;
  }
}
