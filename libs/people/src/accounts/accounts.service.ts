import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CreateUser, EditUser, SeenVersion } from '@huibian/contracts';
import { HistoryService, type Acting } from '@huibian/history';
import { fieldRefused, notFound, refused, staleVersion, violatedConstraint, type Tx } from '@huibian/platform';
import { AccountLinksService, type IssuedLink } from './account-links.service';
import { UserAccount } from './user-account.entity';

export interface AccountChanged {
  id: string;
  username: string;
  name: string;
  version: number;
}

/** The accounts of people: the system administrator's acts. Powers are the security administrator's, in GrantsService. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly history: HistoryService,
    private readonly links: AccountLinksService,
  ) {}

  /** @returns the account and the one-time code that opens it */
  async create(tx: Tx, acting: Acting, input: CreateUser): Promise<{ account: AccountChanged; link: IssuedLink }> {
    const account: UserAccount = {
      id: v7(),
      ...input,
      passwordHash: null,
      mustChangePassword: true,
      lastSignedInAt: null,
      disabledAt: null,
      disabledBy: null,
      createdAt: acting.receivedAt,
      createdBy: acting.userId,
      version: 1,
    };
    try {
      await tx.insert(UserAccount, account);
    } catch (error) {
      if (violatedConstraint(error) === 'one_account_per_username') throw fieldRefused('username', 'account.username_taken', { username: input.username });
      throw error;
    }
    const link = await this.links.issue(tx, account.id, acting.userId, acting.receivedAt);
    await this.record(tx, acting, account, 'create');
    return { account: changed(account), link };
  }

  async edit(tx: Tx, acting: Acting, id: string, { version, ...input }: EditUser): Promise<AccountChanged> {
    const account = await this.lock(tx, id, version);
    const fields = (Object.keys(input) as (keyof typeof input)[]).filter((field) => input[field] !== account[field]);
    await this.save(tx, account, input);
    await this.record(tx, acting, account, 'edit', { fields });
    return changed(account);
  }

  /** Ends the account's sessions at once; what the person did stays on record. */
  async disable(tx: Tx, acting: Acting, id: string, { version }: SeenVersion): Promise<AccountChanged> {
    const account = await this.lock(tx, id, version);
    if (account.id === acting.userId) throw refused(422, 'account.own_account');
    if (account.disabledAt) throw refused(409, 'account.already_disabled');
    await this.save(tx, account, { disabledAt: acting.receivedAt, disabledBy: acting.userId });
    await tx.query('DELETE FROM user_sessions WHERE user_id = $1', [id]);
    await this.record(tx, acting, account, 'disable');
    return changed(account);
  }

  async enable(tx: Tx, acting: Acting, id: string, { version }: SeenVersion): Promise<AccountChanged> {
    const account = await this.lock(tx, id, version);
    if (!account.disabledAt) throw refused(409, 'account.not_disabled');
    await this.save(tx, account, { disabledAt: null, disabledBy: null });
    await this.record(tx, acting, account, 'enable');
    return changed(account);
  }

  /** The old password stops working at once; the one-time code works until a new password is chosen. */
  async resetPassword(tx: Tx, acting: Acting, id: string, { version }: SeenVersion): Promise<{ account: AccountChanged; link: IssuedLink }> {
    const account = await this.lock(tx, id, version);
    if (account.id === acting.userId) throw refused(422, 'account.own_account');
    await this.save(tx, account, { passwordHash: null, mustChangePassword: true });
    await tx.query('DELETE FROM user_sessions WHERE user_id = $1', [id]);
    const link = await this.links.issue(tx, id, acting.userId, acting.receivedAt);
    await this.record(tx, acting, account, 'reset_password');
    return { account: changed(account), link };
  }

  /** A preference of the person's own: no act, no history row. */
  async setLocale(tx: Tx, acting: Acting, locale: UserAccount['locale']): Promise<void> {
    await tx.update(UserAccount, { id: acting.userId ?? '' }, { locale });
  }

  private async lock(tx: Tx, id: string, seenVersion: number): Promise<UserAccount> {
    const account = await tx.createQueryBuilder(UserAccount, 'u').setLock('pessimistic_write').where('u.id = :id', { id }).getOne();
    if (!account) throw notFound();
    if (account.version !== seenVersion) throw staleVersion(seenVersion, account.version, changed(account));
    return account;
  }

  private async save(tx: Tx, account: UserAccount, set: Partial<UserAccount>): Promise<void> {
    Object.assign(account, set, { version: account.version + 1 });
    await tx.update(UserAccount, { id: account.id }, { ...set, version: account.version });
  }

  private async record(tx: Tx, acting: Acting, account: UserAccount, action: string, details: Record<string, unknown> = {}): Promise<void> {
    const actorRole = acting.userId === null ? 'system' : 'system_admin';
    await this.history.record(tx, acting, { noun: 'user', subjectId: account.id, action, actorRole, details, personal: { username: account.username, name: account.name } });
  }
}

const changed = ({ id, username, name, version }: UserAccount): AccountChanged => ({ id, username, name, version });
