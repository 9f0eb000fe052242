import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';

/**
 * The account PostgreSQL runs under. It refuses to be root, so root gives it away: to `postgres` where there is one,
 * else to `nobody`, which is everywhere. Anybody else runs it under the own account.
 * @returns {{ name: string, uid?: number, gid?: number }}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return { name: ownName() };
  const account = fromPasswd('postgres') ?? fromPasswd('nobody');
  if (!account) {
    throw new Error('PostgreSQL refuses to run as root, and this machine has neither an account `postgres` nor `nobody`. Add one (useradd postgres), or start as a normal user.');
  }
  return account;
}

function ownName() {
  try {
    return os.userInfo().username;
  } catch {
    throw new Error(`The user number ${process.getuid?.()} has no entry in /etc/passwd, and PostgreSQL needs one. Start under a named account (in a container: an entry in /etc/passwd), or set DATABASE_URL.`);
  }
}

/** @param {string} name */
function fromPasswd(name) {
  const line = fs.readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * Whether the account can reach and enter or execute the path.
 * @param {{ uid?: number, gid?: number }} account
 * @param {string} target
 */
export function canReach({ uid, gid }, target) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', target], { uid, gid, cwd: '/' }).status === 0;
}
