import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { freePort, portObstacle } from '../postgres/free-port.mjs';
import { lives, processesIn, until } from '../postgres/processes.mjs';
import { TestFolder } from '../test/test-folder.mjs';
import type { Instance } from './instance.mjs';

/** The smallest product the supervisor can start: it answers, and ends when its supervisor does. */
const obedient = `process.on('disconnect', () => process.exit(0)); process.on('SIGTERM', () => process.exit(0));`;
const files: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'nx.json': '{}',
  'tsconfig.base.json': '{}',
  '.swcrc': '{}',
  'libs/.keep': '',
  'infra/database/.keep': '',
  'node_modules/nx/dist/bin/nx.js': '',
  'node_modules/.package-lock.json': '{}',
  'apps/api/dist/commands/seed-demo.js': `require('fs').writeFileSync(process.env.DATA_DIR + '/demo-accounts.json', JSON.stringify([{ username: 'office-lead', password: 'secret', role: '办公室负责人', name: '周敏' }]))`,
  'apps/api/dist/main.js': `${obedient} require('http').createServer((_, answer) => answer.end('ready')).listen(+process.env.PORT, process.env.HOST);`,
  'apps/worker/dist/main.js': `${obedient} setInterval(() => {}, 1000);`,
};

describe('the start script', () => {
  const folder = new TestFolder('start');
  const root = path.join(folder.path, 'checkout');
  const dataDir = path.join(folder.path, 'data');
  const claimFile = path.join(dataDir, 'instance.json');
  const script = path.join(folder.path, 'start.mjs');
  let port = 0;
  let running: { process: ChildProcess; said: () => string };

  function start(more: Record<string, string> = {}) {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), NODE_ENV: undefined, DATABASE_URL: undefined, HOST: undefined, ...more };
    const started = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (text += chunk));
    return { process: started, said: () => text };
  }
  const instance = () => JSON.parse(readFileSync(claimFile, 'utf8')) as Instance;
  const answers = () => fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.ok, () => false);
  const ended = (one: ChildProcess) => until(() => one.exitCode !== null || one.signalCode !== null, 10_000);
  const ready = () => until(() => running.said().includes('is ready'), 30_000);

  beforeAll(async () => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    const module = path.resolve(__dirname, 'installation.mjs');
    writeFileSync(script, `import { startInstallation } from ${JSON.stringify(module)};\nawait startInstallation(${JSON.stringify(root)});\n`);
    port = await freePort();
    running = start();
    await ready();
  }, 60_000);
  afterAll(async () => {
    running.process.kill('SIGTERM');
    await ended(running.process);
    folder.remove();
  }, 30_000);

  it('prints the address, the data folder and the demo accounts', () => {
    const lines = running.said().split('\n').map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining([`Public site 公开网站  http://127.0.0.1:${port}/`, `Console 工作台        http://127.0.0.1:${port}/console/`, `Data 数据目录         ${dataDir}`, 'office-lead  secret  周敏  办公室负责人', 'Migrating the database and seeding the demo campaign …']));
  });

  it('says that it is already running when it is started a second time', async () => {
    const second = start();
    await ended(second.process);
    expect({ code: second.process.exitCode, said: second.said().split('\n')[0] }).toEqual({ code: 0, said: `汇编台 Huibian is already running: http://127.0.0.1:${port}` });
    expect(await answers()).toBe(true);
  });

  it('names the cure when another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await until(() => other.listening, 2000);
    const taken = (other.address() as { port: number }).port;
    const third = start({ DATA_DIR: path.join(folder.path, 'other'), PORT: String(taken) });
    await ended(third.process);
    other.close();
    expect({ code: third.process.exitCode, cured: third.said().includes(`PORT=${taken + 1} npm start`) }).toEqual({ code: 1, cured: true });
  }, 20_000);

  it('brings back api, worker and PostgreSQL after kill -9 of all three', async () => {
    const before = instance().children;
    const postgres = Number(readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    for (const pid of [...before.map((child) => child.pid), postgres]) process.kill(pid, 'SIGKILL');
    expect(await until(async () => instance().children.length === 2 && !instance().children.some((child) => before.some(({ pid }) => pid === child.pid)) && (await answers()), 15_000)).toBe(true);
    expect(await until(() => !processesIn(path.join(dataDir, 'postgres/data')).includes(postgres) && processesIn(path.join(dataDir, 'postgres/data')).length > 0, 15_000)).toBe(true);
  }, 40_000);

  it('leaves no child behind when it is killed itself, and takes its PostgreSQL over the next time', async () => {
    const { children } = instance();
    running.process.kill('SIGKILL');
    expect(await until(() => !children.some(lives), 10_000)).toBe(true);
    running = start();
    expect(await ready()).toBe(true);
    expect(running.said()).toContain('PostgreSQL adopted');
    expect(await answers()).toBe(true);
  }, 60_000);

  it('leaves no process, port or lock when it is told to end', async () => {
    const { children } = instance();
    running.process.kill('SIGTERM');
    await ended(running.process);
    expect(running.process.exitCode).toBe(0);
    expect({ children: children.filter(lives), postgres: processesIn(path.join(dataDir, 'postgres/data')), lock: existsSync(claimFile), port: await portObstacle(port, '127.0.0.1') }).toEqual({ children: [], postgres: [], lock: false, port: null });
  }, 20_000);

  it('ends in the middle of its start just as cleanly', async () => {
    running = start();
    await until(() => running.said().includes('PostgreSQL started'), 20_000);
    running.process.kill('SIGINT');
    await ended(running.process);
    expect({ code: running.process.exitCode, postgres: processesIn(path.join(dataDir, 'postgres/data')), lock: existsSync(claimFile) }).toEqual({ code: 0, postgres: [], lock: false });
  }, 40_000);
});
