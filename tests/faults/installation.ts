import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrations } from '@huibian/database';
import { migrate } from '@huibian/platform';
import { Client } from 'pg';
import { freePort } from '../../infra/scripts/postgres/free-port.mjs';
import { ChildProcess } from '../../infra/scripts/start/child-process.mjs';
import { openEmbeddedDatabase } from '../../infra/scripts/start/database.mjs';
import { InstanceClaim } from '../../infra/scripts/start/instance.mjs';
import { waitUntilReady } from '../../infra/scripts/start/readiness.mjs';

const root = path.resolve(__dirname, '../..');

export interface RunningInstallation {
  baseUrl: string;
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  url: string;
  stop(): Promise<void>;
}

/** A data folder with its own embedded server and an api on it, claimed as `npm start` claims it. */
export async function startInstallation(dataDir: string): Promise<RunningInstallation> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const claim = new InstanceClaim(dataDir, baseUrl);
  if (await claim.take()) throw new Error(`Something runs in ${dataDir} already.`);
  const { url, server } = await openEmbeddedDatabase(dataDir);
  await migrate(url, migrations);
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), REQUESTS_PER_MINUTE: '1000000' };
  const api = new ChildProcess('api', 'apps/api/dist/main.js', { cwd: root, env, write: () => undefined });
  api.start();
  await waitUntilReady(baseUrl, api, 60_000);
  return {
    baseUrl,
    url,
    query: async <Row>(sql: string, params: readonly unknown[] = []) => {
      const client = new Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(sql, [...params])).rows as Row[];
      } finally {
        await client.end();
      }
    },
    stop: async () => {
      await api.stop(2500);
      await server.stop();
      claim.release();
    },
  };
}

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** `npm run backup` and the like, without looking whether the product has to be installed and built first. */
export function runCommand(folder: string, name: string, parameters: readonly string[], settings: Record<string, string>): Promise<CommandResult> {
  const script = path.join(folder, 'command.mjs');
  if (!existsSync(script)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(script, `import { runCommand } from ${JSON.stringify(path.join(root, 'infra/scripts/start/command.mjs'))};\nconst [name, ...parameters] = process.argv.slice(2);\nprocess.exitCode = await runCommand(${JSON.stringify(root)}, name, parameters);\n`);
  }
  const { DATABASE_URL: _, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [script, name, ...parameters], { env: { ...inherited, ...settings } }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
