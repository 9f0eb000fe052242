import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Moves the clock of a process to a moment of its own. */
const clock = `
  const moment = Number(process.env.CLOCK);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...parts) { if (parts.length === 0) super(moment); else super(...parts); }
    static now() { return moment; }
  };`;
const compiling = `
  const { compileBatch } = require(${JSON.stringify(join(__dirname, 'compile-batch.ts'))});
  const { demoCompilation, demoTable } = require(${JSON.stringify(join(__dirname, 'demo-document.factory.ts'))});
  const { outputFormats } = require(${JSON.stringify(require.resolve('@huibian/contracts'))});
  const options = { formats: outputFormats, fontCacheDir: ${JSON.stringify(join(folder, 'fonts'))} };
  (async () => {
    const books = [demoCompilation(4), demoCompilation(1, { date: '' }), demoTable(4)];
    const digests = [];
    for (const book of books) for (const file of (await compileBatch(book, options)).manifest.files) digests.push(file.name + ' ' + file.sha256);
    console.log(JSON.stringify({ digests, seen: [new Date().getFullYear(), new Date().getTimezoneOffset()] }));
  })();`;

/** Compiles in a process with a clock, a time zone, a language, a home and a folder of its own. */
function compiledUnder(at: string, zone: string, language: string): { digests: string[]; seen: number[] } {
  const preload = join(folder, 'clock.js');
  const home = mkdtempSync(join(folder, 'home-'));
  writeFileSync(preload, clock);
  const args = ['--conditions=@huibian/source', '--require', preload, '--require', join(__dirname, '../../../infra/scripts/test/register-swc.js'), '-e', compiling];
  const out = execFileSync(process.execPath, args, { cwd: home, encoding: 'utf8', env: { PATH: '/usr/bin:/bin', HOME: home, CLOCK: String(Date.parse(at)), TZ: zone, LANG: language, LC_ALL: language } });
  return JSON.parse(out) as { digests: string[]; seen: number[] };
}

it('gives the same bytes for every format whatever the clock, the time zone and the language of the machine', () => {
  const here = compiledUnder('2026-03-01T01:00:00Z', 'Asia/Shanghai', 'zh_CN.UTF-8');
  const there = compiledUnder('2031-12-31T23:30:00Z', 'America/New_York', 'C');
  expect([here.seen, there.seen]).toEqual([[2026, -480], [2031, 300]]);
  expect(here.digests).toHaveLength(15);
  expect(new Set(here.digests).size).toBe(15);
  expect(there.digests).toEqual(here.digests);
}, 180_000);
