import { Injectable } from '@nestjs/common';
import { fieldRefused, hashPassword, refused, verifyPassword, type Tx } from '@huibian/platform';
import { HistoryService, type Acting } from '@huibian/history';
import type { ChangePassword, RedeemLink } from '@huibian/contracts';
import { AccountLinksService } from './account-links.service';
import { passwordRefusal } from './password.rules';
import { UserAccount } from './user-account.entity';

@Injectable()
export class PasswordsService {
  constructor(
    private readonly history: HistoryService,
    private readonly links: AccountLinksService,
  ) {}

  /**
   * Changes one's own password and ends one's other sessions.
   * @param sessionHash the session that asks and stays
   * @throws Refused 422 at the field `current` or `password`
   */
  async change(tx: Tx, acting: Acting, sessionHash: string, input: ChangePassword): Promise<{ id: string; version: number }> {
    const account = await lockAccount(tx, acting.userId ?? '');
    if (!(await this.knowsCurrent(tx, account, input.current, acting.receivedAt))) throw fieldRefused('current', 'account.current_password_wrong');
    if (input.current === input.password) throw fieldRefused('password', 'account.password_same');
    await this.set(tx, account, input.password, acting.receivedAt);
    await tx.query('DELETE FROM user_sessions WHERE user_id = $1 AND token_hash <> $2', [account.id, sessionHash]);
    await this.history.record(tx, acting, { noun: 'user', subjectId: account.id, action: 'change_password', actorRole: acting.grants[0]?.role ?? 'user' });
    return { id: account.id, version: account.version };
  }

  /** Chooses the first or a new password with a one-time link; every session of the account ends. */
  async redeem(tx: Tx, acting: Pick<Acting, 'receivedAt' | 'correlationId'>, input: RedeemLink): Promise<{ username: string }> {
    const owner = await this.links.ownerOf(input.token, acting.receivedAt, tx);
    if (!owner) throw refused(422, 'account.link_unusable');
    const account = await lockAccount(tx, owner.id);
    // Again under the lock: of two who hold the link, one is too late.
    if (!(await this.links.opens(account.id, input.token, acting.receivedAt, tx))) throw refused(422, 'account.link_unusable');
    await this.set(tx, account, input.password, acting.receivedAt);
    await tx.query('DELETE FROM user_sessions WHERE user_id = $1', [account.id]);
    const self: Acting = { userId: account.id, name: account.name, grants: [], ...acting };
    await this.history.record(tx, self, { noun: 'user', subjectId: account.id, action: 'change_password', actorRole: 'user', details: { byLink: true } });
    return { username: account.username };
  }

  private async knowsCurrent(tx: Tx, account: UserAccount, current: string, at: Date): Promise<boolean> {
    if (account.passwordHash && (await verifyPassword(account.passwordHash, current))) return true;
    return this.links.opens(account.id, current, at, tx);
  }

  private async set(tx: Tx, account: UserAccount, password: string, at: Date): Promise<void> {
    const refusal = passwordRefusal(password, account.username);
    if (refusal) throw fieldRefused('password', refusal.code, refusal.params);
    account.passwordHash = await hashPassword(password);
    account.mustChangePassword = false;
    account.version += 1;
    await tx.update(UserAccount, { id: account.id }, { passwordHash: account.passwordHash, mustChangePassword: false, version: account.version });
    await this.links.spend(tx, account.id, at);
  }
}

async function lockAccount(tx: Tx, id: string): Promise<UserAccount> {
  const account = await tx.createQueryBuilder(UserAccount, 'u').setLock('pessimistic_write').where('u.id = :id', { id }).getOne();
  if (!account || account.disabledAt) throw refused(401, 'http.not_signed_in');
  return account;
}
