import { spawn } from 'node:child_process';
import { until } from '../postgres/processes.mjs';

/** The error of a step whose message is meant for the reader: no stack trace belongs under it. */
export class StepFailed extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let abandoned = false;

/**
 * Runs a program to its end, in a process group of its own so that it can be ended whole.
 * @param {string} title what the reader sees while it runs
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, cure: string, quiet?: boolean }} options
 * @returns {Promise<void>}
 * @throws StepFailed with the program's last words and the cure.
 */
export function runStep(title, command, parameters, { cwd, env = process.env, cure, quiet = false }) {
  if (abandoned) return Promise.reject(new StepFailed(`${title}: not begun, everything stops.`));
  const begun = Date.now();
  if (!quiet) process.stdout.write(`${title} …\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const fail = (/** @type {string} */ why) => reject(new StepFailed(`${title}: ${why}\n${output.trim()}\n\n${cure}`));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code !== 0) return fail(signal ? `ended by ${signal}` : `failed with code ${code}`);
      if (!quiet && Date.now() - begun > 2000) process.stdout.write(`  done in ${Math.round((Date.now() - begun) / 1000)} s\n`);
      resolve();
    });
  });
}

/** Ends what is running now with everything it started, and lets nothing begin after it. */
export async function abandonSteps() {
  abandoned = true;
  signalAll('SIGTERM');
  if (await until(() => running.size === 0, 1500)) return;
  signalAll('SIGKILL');
  await until(() => running.size === 0, 500);
}

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  for (const { pid } of running) {
    try {
      if (pid) process.kill(-pid, signal);
    } catch {
      // it ended by itself a moment ago
    }
  }
}
