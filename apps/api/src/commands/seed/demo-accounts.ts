import { randomInt } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { locales, renderMessage } from '@huibian/contracts';
import { systemActing } from '@huibian/history';
import { AccountsService, GrantsService, UserAccount } from '@huibian/people';
import { CLOCK, Database, hashPassword, type Clock, type Config } from '@huibian/platform';
import type { Role } from '@huibian/workflow';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 } from 'uuid';
import { seedUnitId } from '../reference-data';
import { demoPeople, type DemoPerson } from './demo-people';

export interface DemoAccount {
  id: string;
  username: string;
  password: string;
  role: Role;
  name: string;
  unitId: string | null;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const newPassword = (): string => Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');

const fileOf = (config: Config): string => path.join(config.DATA_DIR, 'demo-accounts.json');

/**
 * One account for each part of the demo. Passwords are made for this installation and written to `demo-accounts.json` in the
 * data folder, readable by its owner only; when the file is lost they are made anew.
 */
export async function ensureDemoAccounts(app: INestApplicationContext, config: Config): Promise<DemoAccount[]> {
  const known = await readAccounts(config);
  const accounts: DemoAccount[] = [];
  for (const person of demoPeople) accounts.push(await ensureAccount(app, person, known.get(person.username)));
  await writeAccounts(config, accounts);
  return accounts;
}

async function ensureAccount(app: INestApplicationContext, person: DemoPerson, known: DemoAccount | undefined): Promise<DemoAccount> {
  const { username, name, role } = person;
  const unitId = person.unit === undefined ? null : seedUnitId(person.unit);
  const database = app.get(Database);
  const found = await database.reader.findOneBy(UserAccount, { username });
  if (found && known?.id === found.id) return known;
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const id = await database.transaction(async (tx) => {
    const acting = systemActing(app.get<Clock>(CLOCK).now(), v7());
    const account = found ?? (await app.get(AccountsService).create(tx, acting, { username, name, email: null, phone: null, locale: 'zh' })).account;
    if (!found) await app.get(GrantsService).grant(tx, acting, { userId: account.id, role, unitId });
    await tx.update(UserAccount, { id: account.id }, { passwordHash, mustChangePassword: false });
    await tx.query('UPDATE account_links SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [account.id, acting.receivedAt]);
    return account.id;
  });
  return { id, username, password, role, name, unitId };
}

async function readAccounts(config: Config): Promise<Map<string, DemoAccount>> {
  try {
    const listed = JSON.parse(await readFile(fileOf(config), 'utf8')) as DemoAccount[];
    return new Map(listed.map((account) => [account.username, account]));
  } catch {
    // No file yet, or one that was cut: every password is made anew.
    return new Map();
  }
}

async function writeAccounts(config: Config, accounts: readonly DemoAccount[]): Promise<void> {
  const file = fileOf(config);
  await mkdir(config.DATA_DIR, { recursive: true });
  await writeFile(`${file}.draft`, `${JSON.stringify(accounts.map((account) => ({ ...account, roleName: roleName(account.role) })), null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.draft`, file);
}

/** The role in words, for whoever reads the file or the start's table: nobody knows the codes. */
const roleName = (role: string): string => locales.map((locale) => renderMessage(locale, `role.${role}`)).join(' ');
