import { parseArgs } from 'node:util';
import { officerRoles, type Role } from '@huibian/workflow';
import { systemActing, type Acting } from '@huibian/history';
import { AccountsService, GrantsService, type IssuedLink } from '@huibian/people';
import { CLOCK, Database, shanghaiMinute, type Clock, type Config, type Tx } from '@huibian/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 } from 'uuid';
import { accountLinkUrl } from '../people/account-link-url';
import { runCommand } from './command';
import { CommandRefused } from './ending';

const usage = `Usage: npm run create-admin -- [--role system_admin|security_admin|auditor] [--username name] [--name "姓名"] [--force-new-link]`;

interface Wanted {
  role: Role;
  username: string;
  name: string;
  newLink: boolean;
}

const defaultNames = { system_admin: '系统管理员', security_admin: '安全保密管理员', auditor: '安全审计员' } as const;

/**
 * Creates the first officer of a kind and prints a one-time link. The three officers exclude each other, so an installation
 * needs this once for the system administrator and once for the security administrator, who then grants everything else.
 */
async function createAdmin(app: INestApplicationContext, config: Config): Promise<void> {
  const wanted = readWanted();
  const acting = systemActing(app.get<Clock>(CLOCK).now(), v7());
  const opened = await app.get(Database).transaction((tx) => open(app, tx, acting, wanted));
  process.stdout.write(
    [`Account   ${opened.username}`, `Role      ${wanted.role}`, `One-time link, good until ${shanghaiMinute(opened.link.expiresAt)} (Asia/Shanghai):`, `  ${accountLinkUrl(config, opened.link.code)}`, `or sign in with the code as the password: ${opened.link.code}`, ''].join('\n'),
  );
}

async function open(app: INestApplicationContext, tx: Tx, acting: Acting, { role, username, name, newLink }: Wanted): Promise<{ username: string; link: IssuedLink }> {
  // Two of these at once would make two first administrators.
  await tx.query('LOCK TABLE role_grants IN SHARE ROW EXCLUSIVE MODE');
  const [holder]: { id: string; username: string; version: number }[] = await tx.query(
    `SELECT u.id, u.username, u.version FROM role_grants g JOIN user_accounts u ON u.id = g.user_id
      WHERE g.role = $1 AND g.revoked_at IS NULL AND u.disabled_at IS NULL ORDER BY g.granted_at, g.id LIMIT 1`,
    [role],
  );
  if (!holder) {
    const { account, link } = await app.get(AccountsService).create(tx, acting, { username, name, email: null, phone: null, locale: 'zh' });
    await app.get(GrantsService).grant(tx, acting, { userId: account.id, role, unitId: null });
    return { username: account.username, link };
  }
  if (!newLink) throw new CommandRefused(`There is a ${role} already: ${holder.username}. If nobody can open that account, add --force-new-link: its password stops working and a new link is printed.`);
  const { link } = await app.get(AccountsService).resetPassword(tx, acting, holder.id, { version: holder.version });
  return { username: holder.username, link };
}

function readWanted(): Wanted {
  const values = readOptions();
  const role = officerRoles.find((one) => one === values.role);
  if (!role) throw new CommandRefused(`${values.role} is no officer's role.\n${usage}`);
  return { role, username: values.username ?? role.replace('_', '-'), name: values.name ?? defaultNames[role], newLink: values['force-new-link'] };
}

function readOptions() {
  try {
    return parseArgs({
      options: { role: { type: 'string', default: 'system_admin' }, username: { type: 'string' }, name: { type: 'string' }, 'force-new-link': { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    throw new CommandRefused(`${(error as Error).message}\n${usage}`);
  }
}

void runCommand(createAdmin);
