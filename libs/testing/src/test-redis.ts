import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { freePort } from '../../../infra/scripts/postgres/free-port.mjs';
import { until } from '../../../infra/scripts/postgres/processes.mjs';
import { sweepTestFolders, TestFolder } from '../../../infra/scripts/test/test-folder.mjs';
import { testEnvironment } from './test-environment';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

/** The machine's redis-server, or null: then tests of the Redis queue are skipped and say so. */
export function findRedis(): string | null {
  return testEnvironment.searchPath.map((folder) => path.join(folder, 'redis-server')).find((file) => existsSync(file)) ?? null;
}

/** A Redis on a free port that keeps nothing on disk. */
export async function startRedis(program: string): Promise<TestRedis> {
  await sweepTestFolders();
  const folder = new TestFolder('redis');
  const port = await freePort();
  const parameters = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder.path];
  const child = spawn(program, parameters, { stdio: 'ignore' });
  if (child.pid) folder.owns(child.pid);
  if (!(await until(() => answers(port), 10_000))) throw new Error(`${program} did not answer on port ${port} within 10 s.`);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      folder.remove();
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (data) => settle(String(data).startsWith('+PONG')));
    socket.on('error', () => settle(false));
  });
}
