import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { GrantRole, RevokeGrant } from '@huibian/contracts';
import { HistoryService, OutboxService, type Acting } from '@huibian/history';
import { fieldRefused, notFound, Refused, refused, type Tx } from '@huibian/platform';
import type { Role } from '@huibian/workflow';
import { Unit } from '../units/unit.entity';
import { exclusivityRefusal, unitRefusal } from './grant.rules';
import { RoleGrant } from './role-grant.entity';
import { UserAccount } from './user-account.entity';

/** Powers: the security administrator's acts. Each is a row of the person's own history. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly history: HistoryService,
    private readonly outbox: OutboxService,
  ) {}

  async grant(tx: Tx, acting: Acting, { userId, role, unitId }: GrantRole): Promise<{ id: string; userId: string; role: Role; unitId: string | null }> {
    const user = await lockUser(tx, userId);
    if (!user) throw fieldRefused('userId', 'grant.user_unknown');
    if (user.id === acting.userId) throw refused(422, 'grant.own_account');
    if (user.disabledAt) throw fieldRefused('userId', 'grant.account_disabled');
    const wrongUnit = unitRefusal(role, unitId);
    if (wrongUnit) throw fieldRefused('unitId', wrongUnit.code);
    const unit = unitId === null ? null : await tx.findOneBy(Unit, { id: unitId });
    if (unitId !== null && !unit) throw fieldRefused('unitId', 'grant.unit_unknown');
    const held = (await tx.findBy(RoleGrant, { userId })).filter((grant) => grant.revokedAt === null);
    if (held.some((grant) => grant.role === role && grant.unitId === unitId)) throw refused(409, 'grant.already_held');
    const exclusive = exclusivityRefusal(held.map((grant) => grant.role), role);
    if (exclusive) throw new Refused(422, exclusive);

    const grant = { id: v7(), userId, role, unitId, grantedBy: acting.userId, grantedAt: acting.receivedAt, revokedAt: null, revokedBy: null };
    await tx.insert(RoleGrant, grant);
    await this.record(tx, acting, 'grant', grant);
    return { id: grant.id, userId, role, unitId };
  }

  async revoke(tx: Tx, acting: Acting, id: string, { reason }: RevokeGrant): Promise<{ id: string }> {
    const grant = await tx.createQueryBuilder(RoleGrant, 'g').setLock('pessimistic_write').where('g.id = :id', { id }).getOne();
    if (!grant) throw notFound();
    await lockUser(tx, grant.userId);
    if (grant.userId === acting.userId) throw refused(422, 'grant.own_account');
    if (grant.revokedAt) throw refused(409, 'grant.already_revoked');
    await tx.update(RoleGrant, { id }, { revokedAt: acting.receivedAt, revokedBy: acting.userId });
    await this.record(tx, acting, 'revoke', grant, reason);
    return { id };
  }

  private async record(tx: Tx, acting: Acting, action: 'grant' | 'revoke', { id, userId, role, unitId }: Pick<RoleGrant, 'id' | 'userId' | 'role' | 'unitId'>, reason?: string): Promise<void> {
    const actorRole = acting.userId === null ? 'system' : 'security_admin';
    await this.history.record(tx, acting, { noun: 'user', subjectId: userId, action, actorRole, reason: reason || null, details: { grantId: id, role, unitId } });
    await this.outbox.announce(tx, acting, { topic: `user.${action}`, subjectNoun: 'user', subjectId: userId, payload: { grantId: id, role, unitId } });
  }
}

/** The person's row is the lock of everything about the person: grants are decided one after the other. */
const lockUser = (tx: Tx, id: string): Promise<UserAccount | null> =>
  tx.createQueryBuilder(UserAccount, 'u').setLock('pessimistic_write').where('u.id = :id', { id }).getOne();
