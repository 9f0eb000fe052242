import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestFolder } from '../test/test-folder.mjs';
import { PreparedMark } from './prepared.mjs';

describe('the mark of a prepared installation', () => {
  const folder = new TestFolder('prepared');
  const cluster = path.join(folder.path, 'postgres/data/PG_VERSION');
  const mark = (digest = 'a', env: NodeJS.ProcessEnv = { DEMO_SEED: 'true' }) => new PreparedMark(folder.path, digest, env);
  beforeEach(() => {
    mkdirSync(path.dirname(cluster), { recursive: true });
    writeFileSync(cluster, '18\n');
    rmSync(path.join(folder.path, 'prepared'), { force: true });
  });
  afterAll(() => folder.remove());

  it('stands for the same build, queue and demo once it was set', () => {
    expect(mark().stands()).toBe(false);
    mark().set();
    expect(mark().stands()).toBe(true);
    expect([mark('b').stands(), mark('a', { DEMO_SEED: 'false' }).stands(), mark('a', { DEMO_SEED: 'true', REDIS_URL: 'redis://127.0.0.1' }).stands()]).toEqual([false, false, false]);
  });

  it('falls with the server it was set for', () => {
    mark().set();
    utimesSync(cluster, new Date(0), new Date(0));
    expect(mark().stands()).toBe(false);
    rmSync(path.join(folder.path, 'postgres'), { recursive: true });
    expect(mark().stands()).toBe(false);
    expect(() => mark().set()).not.toThrow();
  });
});
