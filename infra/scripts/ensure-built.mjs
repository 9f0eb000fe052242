/** `node infra/scripts/ensure-built.mjs @huibian/cli`: builds a project and what it depends on when a source changed. Says nothing on stdout. */
import { refuseOldNode } from './start/node-version.mjs';
import { ensureBuilt } from './start/build.mjs';
import { ensureDependencies } from './start/dependencies.mjs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

refuseOldNode();
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
try {
  await ensureDependencies(root, { quiet: true });
  await ensureBuilt(root, { projects: process.argv.slice(2), quiet: true });
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exit(1);
}
