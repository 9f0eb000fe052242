import type { Role } from '@huibian/workflow';
import type { Acting } from '@huibian/history';
import { AccountsService, GrantsService, type IssuedLink } from '@huibian/people';
import type { Tx } from '@huibian/platform';
import { CommandRefused } from './ending';

export interface WantedOfficer {
  role: Role;
  /** Null when nobody is named: a new account then gets the role's own name. */
  username: string | null;
  name: string;
  newLink: boolean;
}

export interface OpenedOfficer {
  username: string;
  link: IssuedLink;
}

interface Holder {
  id: string;
  username: string;
  version: number;
}

/** The first officer of a kind, or a new one-time link for one there is. For the server's own console: whoever runs it needs no account. */
export class Officers {
  constructor(
    private readonly accounts: AccountsService,
    private readonly grants: GrantsService,
  ) {}

  /** @throws CommandRefused when there is one already and no new link was asked for, or when it is not plain whose link is meant */
  async open(tx: Tx, acting: Acting, wanted: WantedOfficer): Promise<OpenedOfficer> {
    // Two of these at once would make two first administrators.
    await tx.query('LOCK TABLE role_grants IN SHARE ROW EXCLUSIVE MODE');
    const holders: Holder[] = await tx.query(
      `SELECT u.id, u.username, u.version FROM role_grants g JOIN user_accounts u ON u.id = g.user_id
        WHERE g.role = $1 AND g.revoked_at IS NULL AND u.disabled_at IS NULL ORDER BY g.granted_at, g.id`,
      [wanted.role],
    );
    if (holders.length === 0) return this.create(tx, acting, wanted);
    const holder = holderMeant(holders, wanted);
    const { link } = await this.accounts.resetPassword(tx, acting, holder.id, { version: holder.version });
    return { username: holder.username, link };
  }

  private async create(tx: Tx, acting: Acting, { role, username, name }: WantedOfficer): Promise<OpenedOfficer> {
    const { account, link } = await this.accounts.create(tx, acting, { username: username ?? role.replace('_', '-'), name, email: null, phone: null, locale: 'zh' });
    await this.grants.grant(tx, acting, { userId: account.id, role, unitId: null });
    return { username: account.username, link };
  }
}

/** A link ends a password: it is given to the one who was named, or to the only one there is, and never to a guess. */
function holderMeant(holders: readonly Holder[], { role, username, newLink }: WantedOfficer): Holder {
  const names = holders.map((holder) => holder.username).join(', ');
  if (!newLink) throw new CommandRefused(`The role ${role} is held already, by ${names}. If nobody can open that account, add --force-new-link: its password stops working and a new link is printed.`);
  if (username === null) {
    const [only, ...others] = holders;
    if (only && others.length === 0) return only;
    throw new CommandRefused(`There are several accounts with the role ${role}: ${names}. Say with --username which one gets a new link.`);
  }
  const named = holders.find((holder) => holder.username === username);
  if (!named) throw new CommandRefused(`${username} is no ${role} that can sign in. There is: ${names}. Nothing was changed.`);
  return named;
}
