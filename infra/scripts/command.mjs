/** `node infra/scripts/command.mjs create-admin …`: a command of the api, on this installation's database. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './start/build.mjs';
import { ensureDependencies } from './start/dependencies.mjs';
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [name = '', ...parameters] = process.argv.slice(2);
try {
  await ensureDependencies(root, { quiet: true });
  await ensureBuilt(root, { projects: ['@huibian/api'], quiet: true });
  const { runCommand } = await import('./start/command.mjs');
  process.exitCode = await runCommand(root, name, parameters);
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}
