import { spawn } from 'node:child_process';
import { nxEnvironment } from '../start/build.mjs';

/**
 * @typedef {{ name: string, passed: boolean, seconds: number }} Gate
 */

const eslint = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'];
const tsc = 'node_modules/typescript/bin/tsc';

/** The import rules read the graph of projects that Nx writes down; without it they would be skipped in silence. */
export const lint = (/** @type {string} */ root) => gate(root, 'lint', [['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], eslint], [0]);
export const typecheck = (/** @type {string} */ root) => gate(root, 'types', [[tsc, '-p', 'tsconfig.json'], [tsc, '-p', 'apps/console/tsconfig.json']]);
export const build = (/** @type {string} */ root) => gate(root, 'build', [['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--output-style=static']]);

/**
 * Runs the programs one after the other until one fails.
 * @param {string} root
 * @param {string} name
 * @param {string[][]} programs arguments for this Node
 * @param {number[]} [silent] programs whose output nobody reads
 * @returns {Promise<Gate>}
 */
async function gate(root, name, programs, silent = []) {
  const begun = Date.now();
  let passed = true;
  for (const [index, parameters] of programs.entries()) {
    if (passed) passed = (await runNode(root, parameters, { quiet: silent.includes(index) })) === 0;
  }
  const seconds = Math.round((Date.now() - begun) / 1000);
  process.stdout.write(`${name}: ${passed ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  return { name, passed, seconds };
}

/**
 * @param {string} root
 * @param {string[]} parameters
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<number>} the exit code
 */
export function runNode(root, parameters, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...nxEnvironment(), NODE_ENV: process.env.NODE_ENV ?? 'test' };
    const child = spawn(process.execPath, parameters, { cwd: root, env, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
