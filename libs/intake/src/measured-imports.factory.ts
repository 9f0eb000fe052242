import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Zeros } from './hostile-files.factory';

export interface MeasuredImport {
  /** The code of the refusal, or `taken`. */
  code: string;
  /** Of the processor, all threads, reading the file included. */
  cpuMs: number;
  /** Of the whole process, Node included. */
  peakMebibytes: number;
}

const hook = join(__dirname, '../../../infra/scripts/test/register-swc.js');
// The kernel's own mark of this program. maxRSS would carry over what the parent held when it forked.
const script = `const { existsSync, readFileSync, statSync } = require('node:fs');
  const status = '/proc/self/status';
  const peakKibibytes = () => Number(existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))[1] : process.resourceUsage().maxRSS);
  const { importFile, importLimits } = require(${JSON.stringify(join(__dirname, 'index.ts'))});
  const file = process.argv[1];
  const cpu = process.cpuUsage();
  const read = statSync(file).size > importLimits.fileBytes ? Promise.resolve({ ok: false, code: 'too large to be read' }) : importFile(readFileSync(file));
  read.then((answer) => {
    const { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify({ code: answer.ok ? 'taken' : answer.code, cpuMs: Math.round((user + system) / 1000), peakMebibytes: Math.round(peakKibibytes() / 1024) }));
  });`;

/** Imports files from the project's sources, each in a process of its own. */
export class MeasuredImports {
  private readonly folder = mkdtempSync(join(tmpdir(), 'measured-imports-'));

  measure(bytes: Buffer | Zeros): MeasuredImport {
    const file = join(this.folder, 'file');
    writeFileSync(file, 'zeros' in bytes ? '' : bytes);
    if ('zeros' in bytes) truncateSync(file, bytes.zeros);
    const answer = execFileSync(process.execPath, ['--conditions=@huibian/source', '--require', hook, '-e', script, file], { encoding: 'utf8' });
    return JSON.parse(answer) as MeasuredImport;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
