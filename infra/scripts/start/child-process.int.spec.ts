import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../postgres/processes.mjs';
import { TestFolder } from '../test/test-folder.mjs';
import { ChildProcess } from './child-process.mjs';

describe('a child process', () => {
  const folder = new TestFolder('child');
  afterAll(() => folder.remove());

  function child(source: string) {
    const file = path.join(folder.path, 'main.js');
    writeFileSync(file, source);
    const lines: string[] = [];
    const made = new ChildProcess('part', file, { cwd: folder.path, env: process.env, write: (line) => lines.push(line) });
    return { made, lines };
  }

  it('speaks with its name before every line', async () => {
    const { made, lines } = child(`process.stdout.write('one\\ntw'); process.stderr.write('odd\\n'); process.stdout.write('o\\n'); setInterval(() => {}, 1000)`);
    made.start();
    expect(await until(() => lines.length === 3, 5000)).toBe(true);
    expect([...lines].sort()).toEqual(['[part] odd\n', '[part] one\n', '[part] two\n']);
    await made.stop(1000);
    expect(made.running).toBe(false);
  });

  it('is started again after kill -9, as another process', async () => {
    const { made } = child('setInterval(() => {}, 1000)');
    made.start();
    const before = made.identity;
    made.child?.kill('SIGKILL');
    expect(await until(() => made.running && made.identity?.pid !== before?.pid, 5000)).toBe(true);
    await made.stop(1000);
  });

  it('waits longer after each fall', async () => {
    const { made, lines } = child('process.exit(3)');
    made.start();
    expect(await until(() => made.falls === 3, 10_000)).toBe(true);
    await made.stop(1000);
    expect(lines).toEqual(['0.25', '0.5', '1'].map((seconds) => `[part] ended (code 3); starting again in ${seconds} s\n`));
  });

  it('is ended at once when it does not listen', async () => {
    const { made, lines } = child(`process.on('SIGTERM', () => console.log('no')); console.log('up'); setInterval(() => {}, 1000)`);
    made.start();
    expect(await until(() => lines.includes('[part] up\n'), 5000)).toBe(true);
    await made.stop(200);
    expect(made.running).toBe(false);
    expect(lines).toContain('[part] did not stop within 200 ms and is ended\n');
  });
});
