import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { TestFolder } from '../test/test-folder.mjs';
import { EmbeddedPostgres } from './embedded-postgres.mjs';
import { until } from './processes.mjs';

async function rows(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const test = new TestFolder('supervisor');
  const folder = path.join(test.path, 'server');
  const server = new EmbeddedPostgres({ folder });

  beforeAll(() => server.start(), 60_000);
  afterAll(async () => {
    await server.stop();
    test.remove();
  });

  it('is UTF-8 with Chinese letters, checks its pages and allows two hundred connections', async () => {
    const shown = await rows(
      server,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums,
              current_setting('max_connections') AS connections, '中' ~ '[[:alpha:]]' AS letter`,
    );
    expect(shown).toEqual([{ encoding: 'UTF8', checksums: 'on', connections: '200', letter: true }]);
  });

  it('keeps its password from other people', () => {
    expect(statSync(path.join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('is adopted, not started a second time, when it already runs', async () => {
    const second = new EmbeddedPostgres({ folder });
    expect(await second.start()).toBe('adopted');
    expect({ port: second.port, pid: second.pid }).toEqual({ port: server.port, pid: server.pid });
  });

  it('starts again on its port after kill -9, with every acknowledged row', async () => {
    await rows(server, 'CREATE TABLE kept (id int); INSERT INTO kept SELECT generate_series(1, 100)');
    const { pid, port } = server;
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await until(() => server.pid === null, 5000)).toBe(true);
    expect(await server.start()).toBe('started');
    expect(server.port).toBe(port);
    expect(await rows(server, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 100 }]);
  });

  it('takes another port when the one it was to have is lost to somebody else', async () => {
    const third = new EmbeddedPostgres({ folder: path.join(test.path, 'third'), port: server.port });
    await expect(third.start()).rejects.toThrow('PostgreSQL did not start');
    const fourth = new EmbeddedPostgres({ folder: path.join(test.path, 'third') });
    expect(await fourth.start()).toBe('started');
    expect(fourth.port).not.toBe(server.port);
    await fourth.stop();
    expect(fourth.pid).toBeNull();
  }, 60_000);

  it('begins anew where an earlier initdb was cut off', async () => {
    const cut = path.join(test.path, 'cut');
    mkdirSync(path.join(cut, 'data.draft'), { recursive: true });
    writeFileSync(path.join(cut, 'data.draft', 'PG_VERSION'), '18\n');
    const fresh = new EmbeddedPostgres({ folder: cut });
    expect(await fresh.start()).toBe('started');
    expect(existsSync(path.join(cut, 'data.draft'))).toBe(false);
    await fresh.stop();
  }, 60_000);
});
