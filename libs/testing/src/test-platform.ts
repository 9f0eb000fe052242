import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MigrationClass } from '@huibian/platform';
import { freePort } from '../../../infra/scripts/postgres/free-port.mjs';
import { ChildProcess } from '../../../infra/scripts/start/child-process.mjs';
import { waitUntilReady } from '../../../infra/scripts/start/readiness.mjs';
import { TestFolder } from '../../../infra/scripts/test/test-folder.mjs';
import { createTestDatabase, type TestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

const root = path.resolve(__dirname, '../../..');
const run = promisify(execFile);

export interface PlatformOptions {
  migrations: readonly MigrationClass[];
  /** Settings beside the ones made here, e.g. SMTP_URL or REDIS_URL. */
  settings?: Record<string, string>;
  /** Runs the demo seed before the start. */
  demo?: boolean;
  /** Without it only the api runs. */
  worker?: boolean;
  /** Another server than the run's own, e.g. a durable one. */
  postgresUrl?: string;
}

export interface TestPlatform {
  baseUrl: string;
  dataDir: string;
  database: TestDatabase;
  /** What api and worker have said so far, oldest first. */
  output(): string;
  /** kill -9 of a part; it is started again as `npm start` would. @returns false when it does not run at the moment */
  kill(part: 'api' | 'worker'): boolean;
  /** Waits until the api answers that it is ready. */
  ready(): Promise<void>;
  /** Runs a command of the api's folder, e.g. `create-admin`; returns what it printed. */
  command(name: string, ...parameters: string[]): Promise<string>;
  /**
   * Ends both, checks the invariants and removes database and folder.
   * @throws Error when rows break an invariant, unless the test broke it on purpose (`broken: true`)
   */
  stop(options?: { broken?: boolean }): Promise<void>;
}

/**
 * The built product as its users meet it: api and worker as processes, a database and a folder of their own, a free port.
 * @throws Error with the output of both when the api does not become ready
 */
export async function startPlatform({ migrations, settings = {}, demo = false, worker = true, postgresUrl }: PlatformOptions): Promise<TestPlatform> {
  if (!existsSync(path.join(root, 'apps/api/dist/main.js'))) throw new Error('The product is not built. Run npm run build first.');
  const database = await createTestDatabase(migrations, postgresUrl);
  const folder = new TestFolder('data');
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...testEnvironment.inherited(),
    NODE_ENV: demo ? 'development' : 'production',
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    HOST: '127.0.0.1',
    PORT: String(port),
    DEMO_SEED: String(demo),
    ...settings,
  };
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const parts = {
    api: new ChildProcess('api', 'apps/api/dist/main.js', { cwd: root, env, write }),
    worker: new ChildProcess('worker', 'apps/worker/dist/main.js', { cwd: root, env, write }),
  };
  const command = async (name: string, ...parameters: string[]) =>
    (await run(process.execPath, ['--enable-source-maps', `apps/api/dist/commands/${name}.js`, ...parameters], { cwd: root, env })).stdout;
  const stop = async ({ broken = false } = {}) => {
    await Promise.all([parts.api.stop(2500), parts.worker.stop(2500)]);
    const found = broken ? [] : await database.brokenInvariants();
    await database.drop();
    folder.remove();
    if (found.length > 0) throw new Error(`Rows break what the database promises:\n${JSON.stringify(found, null, 2)}`);
  };
  const kill = (part: 'api' | 'worker') => {
    // The supervisor waits longer after each fall, and gives up on an api that keeps falling; a test's kill is not the product's fall.
    parts[part].falls = 0;
    return parts[part].child?.kill('SIGKILL') ?? false;
  };
  const ready = () => waitUntilReady(baseUrl, parts.api, 60_000);
  try {
    if (demo) await command('seed-demo');
    parts.api.start();
    if (worker) parts.worker.start();
    await ready();
  } catch (error) {
    await stop({ broken: true });
    throw new Error(`${(error as Error).message}\n${lines.join('')}`);
  }
  return { baseUrl, dataDir: folder.path, database, output: () => lines.join(''), kill, ready, command, stop };
}
