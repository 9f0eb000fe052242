import { spawn } from 'node:child_process';
import { identityOf, until } from '../postgres/processes.mjs';

const steadyAfterMs = 60_000;
const slowestRestartMs = 30_000;

/**
 * A long-running part of the product: its output is prefixed with its name, and it is started again when it falls.
 * The IPC channel ties it to the supervisor: it must exit on `disconnect`, so that kill -9 of the supervisor leaves nobody.
 */
export class ChildProcess {
  /**
   * @param {string} name
   * @param {string} file
   * @param {{ cwd: string, env: NodeJS.ProcessEnv, changed?: () => void, write?: (line: string) => void }} options
   *   `changed`: called when its process is another one; `write`: takes a line of its output, end of line included
   */
  constructor(name, file, { cwd, env, changed = () => {}, write = (line) => process.stdout.write(line) }) {
    this.name = name;
    this.file = file;
    this.cwd = cwd;
    this.env = env;
    this.changed = changed;
    this.write = write;
    this.falls = 0;
    this.stopping = false;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.child = undefined;
    /** @type {NodeJS.Timeout | undefined} */
    this.restart = undefined;
  }

  start() {
    const child = spawn(process.execPath, ['--enable-source-maps', this.file], {
      cwd: this.cwd,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A process group of its own: Ctrl-C goes to the supervisor, which ends its children in order.
      detached: true,
    });
    this.child = child;
    const begun = Date.now();
    for (const stream of [child.stdout, child.stderr]) prefixLines(stream, this.name, this.write);
    child.on('error', (error) => this.write(`[${this.name}] ${error.message}\n`));
    child.on('exit', (code, signal) => this.#fell(code, signal, Date.now() - begun));
    this.changed();
  }

  get running() {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get identity() {
    return this.running && this.child?.pid ? identityOf(this.child.pid) : null;
  }

  /** Ends it: politely, and after the time at once. @param {number} timeoutMs */
  async stop(timeoutMs) {
    this.stopping = true;
    clearTimeout(this.restart);
    if (!this.running) return;
    this.child?.kill('SIGTERM');
    if (await until(() => !this.running, timeoutMs, 20)) return;
    this.write(`[${this.name}] did not stop within ${timeoutMs} ms and is ended\n`);
    this.child?.kill('SIGKILL');
    await until(() => !this.running, 1000, 20);
  }

  /**
   * @param {number | null} code
   * @param {NodeJS.Signals | null} signal
   * @param {number} livedMs
   */
  #fell(code, signal, livedMs) {
    this.changed();
    if (this.stopping) return;
    this.falls = livedMs > steadyAfterMs ? 1 : this.falls + 1;
    const waitMs = Math.min(slowestRestartMs, 250 * 2 ** (this.falls - 1));
    this.write(`[${this.name}] ended (${signal ?? `code ${code}`}); starting again in ${waitMs / 1000} s\n`);
    this.restart = setTimeout(() => this.start(), waitMs);
  }
}

/**
 * @param {import('node:stream').Readable | null} stream
 * @param {string} name
 * @param {(line: string) => void} write
 */
function prefixLines(stream, name, write) {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (/** @type {string} */ chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) write(`[${name}] ${line}\n`);
  });
  stream?.on('end', () => rest && write(`[${name}] ${rest}\n`));
}
