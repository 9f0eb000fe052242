import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { processesIn } from '../postgres/processes.mjs';
import { TestFolder } from '../test/test-folder.mjs';

describe('a command on the installation’s own database', () => {
  const folder = new TestFolder('command');
  const dataDir = path.join(folder.path, 'data');
  const commands = path.join(folder.path, 'apps/api/dist/commands');
  const script = path.join(folder.path, 'command.mjs');
  afterAll(() => folder.remove());

  beforeAll(() => {
    mkdirSync(commands, { recursive: true });
    writeFileSync(path.join(commands, 'migrate.js'), `require('fs').writeFileSync(process.env.DATA_DIR + '/migrated', '')`);
    writeFileSync(path.join(commands, 'greet.js'), `console.log(new URL(process.env.DATABASE_URL).pathname, process.env.PUBLIC_URL, process.argv[2]); process.exit(4);`);
    writeFileSync(script, `import { runCommand } from ${JSON.stringify(path.resolve(__dirname, 'command.mjs'))};\nprocess.exitCode = await runCommand(${JSON.stringify(folder.path)}, 'greet', process.argv.slice(2));\n`);
  });

  it('starts the stopped server, brings it up to date, hands over the exit code and stops it again', () => {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: '8099', DATABASE_URL: undefined, HOST: undefined, PUBLIC_URL: undefined };
    const { status, stdout } = spawnSync(process.execPath, [script, '周敏'], { env, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 4, stdout: '/huibian http://127.0.0.1:8099 周敏\n' });
    expect(existsSync(path.join(dataDir, 'migrated'))).toBe(true);
    expect({ postgres: processesIn(path.join(dataDir, 'postgres/data')), lock: existsSync(path.join(dataDir, 'instance.json')) }).toEqual({ postgres: [], lock: false });
  }, 30_000);

  it('leaves an external database alone', () => {
    const env = { ...process.env, DATA_DIR: path.join(folder.path, 'external'), DATABASE_URL: 'postgresql://somewhere/else', PUBLIC_URL: 'https://huibian.example.gov.cn' };
    const { status, stdout } = spawnSync(process.execPath, [script, 'x'], { env, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 4, stdout: '/else https://huibian.example.gov.cn x\n' });
    expect(existsSync(path.join(folder.path, 'external'))).toBe(false);
  });
});
