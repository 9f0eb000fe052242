import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { verifyExport } from '@huibian/chain';
import { FileStore } from '@huibian/platform';
import { brokenInvariantsOf } from '@huibian/testing';
import { TestFolder } from '../../infra/scripts/test/test-folder.mjs';
import { CaseWritingWorld, type KnownCase } from './case-writing-world';
import { startInstallation, runCommand, type CommandResult, type RunningInstallation } from './installation';
import { seededRandom } from './seeded-random';
import { pause } from './waiting';

/** Each command is a process of its own, and a machine that runs a browser beside it is slow to start one. */
jest.setTimeout(180_000);

type Kept = Pick<KnownCase, 'id' | 'acts' | 'draftVersion'>;

const folder = new TestFolder('backup');
const inside = (name: string) => path.join(folder.path, name);
const run = (name: string, parameters: string[], dataDir: string, settings: Record<string, string> = {}) => runCommand(inside('script'), name, parameters, { DATA_DIR: dataDir, ...settings });
const contents = ['第一份附件', '第二份附件', '很长的附件'.repeat(300_000)].map((text) => Buffer.from(text));
const tried: RunningInstallation[] = [];

let first: RunningInstallation;
let world: CaseWritingWorld;
let backedUp: CommandResult;
/** What had been acknowledged when the backup was asked for. */
let acknowledged: Kept[];

beforeAll(async () => {
  first = await start('first');
  const store = new FileStore(inside('first'));
  for (const content of contents) await store.put(content);
  writeFileSync(inside('first/files/half-written'), 'left by a killed process');
  world = new CaseWritingWorld({ platform: { baseUrl: first.baseUrl, database: first }, random: seededRandom(7) });
  await world.open();
  await world.workDuring(
    pause(1500).then(async () => {
      acknowledged = world.cases.map(({ id, acts, draftVersion }) => ({ id, acts: [...acts], draftVersion }));
      backedUp = await run('backup', [inside('backup')], inside('first'));
    }),
  );
  await first.stop();
}, 180_000);
afterAll(async () => {
  await Promise.all(tried.map((one) => one.stop()));
  folder.remove();
}, 60_000);

async function start(name: string): Promise<RunningInstallation> {
  const installation = await startInstallation(inside(name));
  tried.push(installation);
  return installation;
}

const keptCases = (from: RunningInstallation) =>
  from.query<Kept>(
    `SELECT c.id, c.draft_version AS "draftVersion", (SELECT json_agg(h.action ORDER BY h.sequence) FROM history_rows h WHERE h.subject_noun = 'case' AND h.subject_id = c.id) AS acts FROM cases c`,
  );

test('A backup made under writes starts as a whole installation with everything acknowledged before it', async () => {
  expect(backedUp).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^Backup {4}.*\nDatabase {2}PostgreSQL 18\.\d+, \d+ files\nFiles {5}3 stored files\nSize /) });
  expect(world.tally.failed).toEqual([]);
  const restored = await run('restore', [inside('backup')], inside('second'));
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  console.info(`${backedUp.stdout}${restored.stdout}`);
  const second = await start('second');

  const kept = new Map((await keptCases(second)).map((one) => [one.id, one]));
  const atFirst = new Map(world.cases.map((one) => [one.id, one]));
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const { id, acts, draftVersion } of acknowledged) {
    expect(kept.get(id)?.acts.slice(0, acts.length)).toEqual(acts);
    expect(kept.get(id)?.draftVersion).toBeGreaterThanOrEqual(draftVersion);
  }
  // And nothing that never happened: each case stands where it once stood.
  for (const { id, acts } of kept.values()) expect(acts).toEqual(atFirst.get(id)?.acts.slice(0, acts.length));
  expect(await brokenInvariantsOf(second.url)).toEqual([]);
  expect(await second.query(`SELECT count(*)::int AS damaged FROM pg_stat_database WHERE checksum_failures > 0`)).toEqual([{ damaged: 0 }]);

  const store = new FileStore(inside('second'));
  for (const content of contents) expect(createHash('sha256').update(await store.read(createHash('sha256').update(content).digest('hex'))).digest('hex')).toBe(createHash('sha256').update(content).digest('hex'));
  expect(existsSync(inside('second/files/half-written'))).toBe(false);
  // The session of before is in it too.
  const answer = await world.auditor.get('/api/history/export', second.baseUrl);
  expect(answer.status).toBe(200);
  expect((await verifyExport(createInterface({ input: Readable.fromWeb(answer.body as ReadableStream) }))).problems).toEqual([]);
});

test('A restore overwrites nothing', async () => {
  const refused = await run('restore', [inside('backup')], inside('first'));
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('is not empty (files, postgres)');
  expect(existsSync(inside('first/instance.json'))).toBe(false);
});

test('A damaged backup is refused before anything is written', async () => {
  const manifest = JSON.parse(readFileSync(inside('backup/manifest.json'), 'utf8')) as { files: { path: string }[] };
  const [changed, missing] = manifest.files.filter((file) => file.path.startsWith('files/')).map((file) => inside(`backup/${file.path}`)) as [string, string];
  const [before, whole] = [readFileSync(changed), readFileSync(missing)];
  writeFileSync(changed, Buffer.concat([before.subarray(0, -1), Buffer.from('!')]));
  rmSync(missing);
  const refused = await run('restore', [inside('backup')], inside('third'));
  writeFileSync(changed, before);
  writeFileSync(missing, whole);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  const relative = (file: string) => path.relative(inside('backup'), file);
  expect(refused.stderr).toBe(`This backup is damaged, and nothing was restored. Use another copy of it.\n${relative(changed)} is not what was backed up\n${relative(missing)} is missing\n`);
  expect(readdirSync(inside('third'))).toEqual([]);
});

test('A manifest that leads out of the data folder is refused', async () => {
  mkdirSync(inside('forged'));
  const manifest = { kind: 'huibian-backup', format: 1, madeAt: new Date().toISOString(), database: null, directories: [], files: [{ path: '../outside', bytes: 0, sha256: '0'.repeat(64) }] };
  writeFileSync(inside('forged/manifest.json'), JSON.stringify(manifest));
  const refused = await run('restore', [inside('forged')], inside('fourth'));
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('files.0.path');
  expect((await run('restore', [inside('nowhere')], inside('fourth'))).stderr).toContain('is no backup');
});

test('A backup goes into a folder of its own and leaves nothing behind when it is refused', async () => {
  const unasked = { DATABASE_URL: 'postgresql://nobody.asks.it/huibian' };
  const used = await run('backup', [inside('backup')], inside('first'), unasked);
  expect(used).toMatchObject({ code: 1, stdout: '' });
  expect(used.stderr).toContain('is not empty');
  expect((await run('backup', [], inside('first'), unasked)).stderr).toBe('Usage: npm run backup -- <new folder> [--files-only]\n');
});

test('With a database elsewhere the files are backed up alone, and the cure for the rest is named', async () => {
  const second = tried[1] ?? (await start('second'));
  const elsewhere = { DATABASE_URL: second.url };
  const refused = await run('backup', [inside('elsewhere')], inside('first'), elsewhere);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/pg_dump[^]*pg_basebackup[^]*--files-only/);
  expect(existsSync(inside('elsewhere')) || existsSync(inside('elsewhere.unfinished'))).toBe(false);
  const files = await run('backup', [inside('elsewhere'), '--files-only'], inside('first'), elsewhere);
  expect(files).toMatchObject({ code: 0, stderr: '' });
  const restored = await run('restore', [inside('elsewhere')], inside('fifth'), elsewhere);
  expect(restored.stdout).toContain('pg_restore');
  expect(readdirSync(inside('fifth'))).toEqual(['files']);
});
