import { parseArgs } from 'node:util';
import { officerRoles } from '@huibian/workflow';
import { systemActing } from '@huibian/history';
import { AccountsService, GrantsService } from '@huibian/people';
import { CLOCK, Database, shanghaiMinute, type Clock, type Config } from '@huibian/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 } from 'uuid';
import { accountLinkUrl } from '../people/account-link-url';
import { runCommand } from './command';
import { CommandRefused } from './ending';
import { Officers, type WantedOfficer } from './officers';

const usage = `Usage: npm run create-admin -- [--role system_admin|security_admin|auditor] [--username name] [--name "姓名"] [--force-new-link]`;

const defaultNames = { system_admin: '系统管理员', security_admin: '安全保密管理员', auditor: '安全审计员' } as const;

/**
 * Creates the first officer of a kind and prints a one-time link. The three officers exclude each other, so an installation
 * needs this once for the system administrator and once for the security administrator, who then grants everything else.
 */
async function createAdmin(app: INestApplicationContext, config: Config): Promise<void> {
  const wanted = readWanted();
  const acting = systemActing(app.get<Clock>(CLOCK).now(), v7());
  const officers = new Officers(app.get(AccountsService), app.get(GrantsService));
  const opened = await app.get(Database).transaction((tx) => officers.open(tx, acting, wanted));
  process.stdout.write(
    [`Account   ${opened.username}`, `Role      ${wanted.role}`, `One-time link, good until ${shanghaiMinute(opened.link.expiresAt)} (Asia/Shanghai):`, `  ${accountLinkUrl(config, opened.link.code)}`, `or sign in with the code as the password: ${opened.link.code}`, ''].join('\n'),
  );
}

function readWanted(): WantedOfficer {
  const values = readOptions();
  const role = officerRoles.find((one) => one === values.role);
  if (!role) throw new CommandRefused(`${values.role} is no officer's role.\n${usage}`);
  return { role, username: values.username ?? null, name: values.name ?? defaultNames[role], newLink: values['force-new-link'] };
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
