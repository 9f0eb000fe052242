import { spawn } from 'node:child_process';
import { postgresAccount } from '../postgres/account.mjs';
import { openEmbeddedDatabase } from './database.mjs';
import { InstanceClaim } from './instance.mjs';
import { productEnvironment, readSettings } from './settings.mjs';

/** These want the database as it is: a backup before an upgrade must hold what was there before it. */
const unmigrated = new Set(['migrate', 'backup']);

/**
 * Runs a command of the api on the installation's own database, whether the product runs at the moment or not.
 * A stopped embedded server is started for it, brought up to date, and stopped again.
 * @param {string} root
 * @param {string} name file name in apps/api/src/commands
 * @param {string[]} parameters
 * @returns {Promise<number>} the command's exit code
 */
export async function runCommand(root, name, parameters) {
  const settings = readSettings(root, process.env);
  const env = productEnvironment(settings);
  if (name === 'restore') return runRestore(root, settings, parameters, env);
  if (settings.databaseUrl) return runNode(root, name, parameters, env);
  const claim = new InstanceClaim(settings.dataDir, settings.address);
  const running = await claim.take();
  try {
    const { url, server } = await openEmbeddedDatabase(settings.dataDir);
    // A link it prints leads to the address people use now.
    const withDatabase = { ...env, DATABASE_URL: url, PUBLIC_URL: process.env.PUBLIC_URL || (running?.address ?? settings.address) };
    try {
      const migrated = running || unmigrated.has(name) ? 0 : await runNode(root, 'migrate', [], withDatabase, ['ignore', 'ignore', 'inherit']);
      return migrated === 0 ? await runNode(root, name, parameters, withDatabase) : migrated;
    } finally {
      if (!running) await server.stop();
    }
  } finally {
    if (!running) claim.release();
  }
}

/**
 * A restore makes the data folder that everything else finds: no server may run in it, and nobody may start there meanwhile.
 * @param {string} root
 * @param {{ dataDir: string, address: string }} settings
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
async function runRestore(root, { dataDir, address }, parameters, env) {
  const claim = new InstanceClaim(dataDir, address);
  const running = await claim.take();
  if (running) {
    process.stderr.write(`The product runs in ${dataDir} (process ${running.pid}). Stop it and move the folder away, or set DATA_DIR to a new one.\n`);
    return 1;
  }
  try {
    const { uid, gid } = postgresAccount();
    const owner = uid === undefined ? [] : ['--postgres-owner', `${uid}:${gid ?? uid}`];
    return await runNode(root, 'restore', [...parameters, '--into', dataDir, ...owner], env);
  } finally {
    claim.release();
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} env
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {Promise<number>}
 */
function runNode(root, name, parameters, env, stdio = 'inherit') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', `apps/api/dist/commands/${name}.js`, ...parameters], { cwd: root, env, stdio });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
