import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canReach, postgresAccount } from './account.mjs';
import { postgresBinaries } from './binaries.mjs';
import { freePort } from './free-port.mjs';
import { processesIn, startedAt, until } from './processes.mjs';

/** Trigrams and regular expressions follow LC_CTYPE: any other locale than C.UTF-8 knows no Chinese letters. */
const clusterOptions = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums', '--auth=scram-sha-256'];
const superuser = 'huibian';
const logLimitBytes = 20_000_000;

/**
 * One PostgreSQL server in one folder: made on the first start, adopted when it is already running, repaired after a kill.
 * It listens on 127.0.0.1 only and asks for the password kept beside the data.
 */
export class EmbeddedPostgres {
  /** @param {{ folder: string, port?: number, settings?: Record<string, string>, initOptions?: string[], copyDir?: string }} options */
  constructor({ folder, port, settings = {}, initOptions = [], copyDir = '/var/lib/huibian' }) {
    this.folder = path.resolve(folder);
    this.data = path.join(this.folder, 'data');
    this.logFile = path.join(this.folder, 'postgres.log');
    this.passwordFile = path.join(this.folder, 'password');
    this.port = port ?? 0;
    this.settings = { max_connections: '200', listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
    this.initOptions = initOptions;
    this.copyDir = copyDir;
  }

  /**
   * Makes, repairs, starts or adopts the server.
   * @returns {Promise<'started' | 'adopted'>}
   * @throws Error that says what PostgreSQL said and what to do.
   */
  async start() {
    this.account = postgresAccount();
    this.programs = postgresBinaries(this.account, this.copyDir);
    this.#openFolder();
    if (!fs.existsSync(path.join(this.data, 'PG_VERSION'))) await this.#make();
    this.password = fs.readFileSync(this.passwordFile, 'utf8').trim();
    if (await this.#adopt()) return 'adopted';
    await this.#launch();
    return 'started';
  }

  /** @param {string} database */
  url(database) {
    return `postgresql://${superuser}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** The server's own process number, or null when it does not run. */
  get pid() {
    const pid = Number(this.#pidFile()[0]);
    return startedAt(pid) === null ? null : pid;
  }

  /** Ends the server: politely within the time, then at once. Committed rows survive both. */
  async stop(timeoutMs = 3000) {
    const seconds = String(Math.max(1, Math.round(timeoutMs / 1000)));
    if (this.pid === null) return;
    const fast = await this.#run('pgCtl', ['stop', '-w', '-t', seconds, '-m', 'fast', '-D', this.data]);
    if (fast.code !== 0 && this.pid !== null) await this.#run('pgCtl', ['stop', '-w', '-t', '5', '-m', 'immediate', '-D', this.data]);
  }

  #openFolder() {
    fs.mkdirSync(this.folder, { recursive: true, mode: 0o755 });
    const { account } = this;
    if (account?.uid === undefined) return;
    if (!canReach(account, this.folder)) {
      throw new Error(`PostgreSQL runs as ${account.name} and cannot reach ${this.folder}. Choose another DATA_DIR, or open its parent folders to others (chmod o+x).`);
    }
    fs.chownSync(this.folder, account.uid, account.gid ?? account.uid);
  }

  /** initdb works in a draft folder that is renamed when it is whole: a killed initdb never looks like a cluster. */
  async #make() {
    const draft = `${this.data}.draft`;
    for (const leftover of [draft, this.data]) fs.rmSync(leftover, { recursive: true, force: true });
    fs.writeFileSync(this.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (this.account?.uid !== undefined) fs.chownSync(this.passwordFile, this.account.uid, this.account.gid ?? this.account.uid);
    const made = await this.#run('initdb', ['-D', draft, '-U', superuser, `--pwfile=${this.passwordFile}`, ...clusterOptions, ...this.initOptions]);
    if (made.code !== 0) throw new Error(`PostgreSQL could not make its data folder ${this.data}:\n${made.output.trim()}`);
    fs.renameSync(draft, this.data);
  }

  /** Takes over a running server, or clears what a killed one left behind. */
  async #adopt() {
    if (this.#pidFile().length === 0) return false;
    if (process.platform !== 'linux') {
      const status = await this.#run('pgCtl', ['status', '-D', this.data]);
      if (status.code === 0) this.port = Number(this.#pidFile()[3]);
      return status.code === 0;
    }
    let adopted = false;
    const settled = await until(() => {
      const lines = this.#pidFile();
      const living = processesIn(this.data);
      adopted = living.includes(Number(lines[0])) && /ready/.test(lines[7] ?? '');
      return adopted || living.length === 0;
    }, 30_000);
    if (!settled) throw new Error(`Processes of a dead PostgreSQL still hold ${this.data}: ${processesIn(this.data).join(', ')}. End them and start again.`);
    if (adopted) this.port = Number(this.#pidFile()[3]);
    else fs.rmSync(path.join(this.data, 'postmaster.pid'), { force: true });
    return adopted;
  }

  async #launch() {
    if ((fs.statSync(this.logFile, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes) fs.renameSync(this.logFile, `${this.logFile}.1`);
    const anyPort = this.port === 0;
    for (let attempt = 1; ; attempt += 1) {
      if (anyPort) this.port = await freePort();
      const settings = Object.entries({ ...this.settings, port: String(this.port) }).map(([name, value]) => `-c ${name}='${value}'`);
      const started = await this.#run('pgCtl', ['start', '-w', '-t', '60', '-D', this.data, '-l', this.logFile, '-o', settings.join(' ')]);
      if (started.code === 0) return;
      if (!anyPort || attempt === 3) throw new Error(`PostgreSQL did not start in ${this.data}:\n${started.output.trim()}\n${this.#lastWords()}`);
    }
  }

  #pidFile() {
    try {
      return fs.readFileSync(path.join(this.data, 'postmaster.pid'), 'utf8').split('\n');
    } catch {
      return [];
    }
  }

  #lastWords() {
    return fs.existsSync(this.logFile) ? fs.readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-10).join('\n') : '';
  }

  /**
   * In a process group of its own: Ctrl-C goes to the supervisor alone, which stops PostgreSQL last.
   * @param {'initdb' | 'pgCtl'} program
   * @param {string[]} parameters
   * @returns {Promise<{ code: number | null, output: string }>}
   */
  #run(program, parameters) {
    const command = this.programs?.[program];
    if (!command) throw new Error('EmbeddedPostgres.start() comes first.');
    return new Promise((resolve, reject) => {
      const child = spawn(command, parameters, {
        uid: this.account?.uid,
        gid: this.account?.gid,
        cwd: '/',
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
      let output = '';
      child.stdout.on('data', (chunk) => (output += chunk));
      child.stderr.on('data', (chunk) => (output += chunk));
      child.on('error', reject);
      // `exit`, not `close`: the server that pg_ctl leaves running keeps the pipes open.
      child.on('exit', (code) => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output });
      });
    });
  }
}
