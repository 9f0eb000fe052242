import { writeSync } from 'node:fs';
import { run } from './run';

/** Written synchronously and to the end: a pipe takes a volume in pieces, and exiting early would cut it. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

void run(process.argv.slice(2), { out: (text) => writeAll(1, text), err: (text) => writeAll(2, text) }).then((exitCode) => {
  process.exitCode = exitCode;
});
