import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runStep } from './steps.mjs';

/**
 * Installs the packages when they are missing or belong to another lock file.
 * Build tools are development packages: NODE_ENV=production must not leave them out.
 * @param {string} root
 * @param {{ quiet?: boolean }} [options] `quiet`: nothing on stdout
 */
export async function ensureDependencies(root, { quiet = false } = {}) {
  const lock = path.join(root, 'package-lock.json');
  const stamp = path.join(root, 'node_modules/.cache/huibian/lock.sha256');
  const digest = createHash('sha256').update(fs.readFileSync(lock)).digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return;
  if (!installedSince(root, fs.statSync(lock).mtimeMs)) await install(root, quiet);
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, digest);
}

/** npm writes its own copy of the lock last of all: when it is the newer one, somebody has installed by hand. */
function installedSince(/** @type {string} */ root, /** @type {number} */ lockChangedMs) {
  const installed = fs.statSync(path.join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= lockChangedMs;
}

/** @param {string} root @param {boolean} quiet */
function install(root, quiet) {
  const npm = process.env.npm_execpath;
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...parameters]] : ['npm', parameters];
  return runStep('Installing packages (a few minutes the first time)', command, all, {
    cwd: root,
    quiet,
    env: { ...process.env, NODE_ENV: 'development' },
    cure: 'Check the connection to the package registry (npm config get registry) and the free space (2 GB), then start again.',
  });
}
