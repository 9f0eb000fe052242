import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runStep } from './steps.mjs';

const sourceRoots = ['apps', 'libs', 'infra/database'];
const rootFiles = ['package-lock.json', 'nx.json', 'tsconfig.base.json', '.swcrc'];
const skippedFolders = new Set(['node_modules', 'dist', 'coverage', '.nx']);
const products = ['apps/api/dist/main.js', 'apps/worker/dist/main.js', 'apps/cli/dist/main.js', 'apps/console/dist/index.html'];

/**
 * Builds every project, or nothing when no source has changed since the last build.
 * The digest is taken before the build: a file saved meanwhile makes the next start build again.
 * @param {string} root
 * @param {{ projects?: string[], quiet?: boolean }} [options] `projects`: only these and what they depend on
 * @returns {Promise<string>} the digest of the sources
 */
export async function ensureBuilt(root, { projects, quiet = false } = {}) {
  const stamp = path.join(root, 'node_modules/.cache/huibian', projects ? `build-${projects.join('-').replace(/\W+/g, '-')}.sha256` : 'build.sha256');
  const digest = sourceDigest(root);
  if (stamped(stamp, digest) && expectedProducts(root, projects).every((file) => fs.existsSync(path.join(root, file)))) return digest;
  const selection = projects ? [`--projects=${projects.join(',')}`] : [];
  await runStep('Building', process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--output-style=static', ...selection], {
    cwd: root,
    env: nxEnvironment(),
    quiet,
    cure: 'The sources do not build. Undo local changes, or remove the folders dist and .nx, and start again.',
  });
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, digest);
  return digest;
}

const stamped = (/** @type {string} */ stamp, /** @type {string} */ digest) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest;

/** @param {string} root @param {string[] | undefined} projects */
function expectedProducts(root, projects) {
  return products.filter((file) => {
    const app = path.dirname(path.dirname(file));
    return projects ? projects.includes(`@huibian/${path.basename(app)}`) : fs.existsSync(path.join(root, app, 'src'));
  });
}

/** Nx without its background process, its cloud and its full-screen display. */
export const nxEnvironment = () => ({ ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' });

/**
 * One hash over path, size and time of every source file.
 * @param {string} root
 */
export function sourceDigest(root) {
  const hash = createHash('sha256').update(process.version);
  const add = (/** @type {string} */ file) => {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  };
  const walk = (/** @type {string} */ folder) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const here = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name)) walk(here);
      } else if (entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)) add(here);
    }
  };
  for (const folder of sourceRoots) walk(folder);
  for (const file of rootFiles) add(file);
  return hash.digest('hex');
}
