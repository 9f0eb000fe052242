import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** The text of each page of a PDF file, without white space. */
export async function pdfPages(file: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(__dirname, 'print-pdf-pages.mjs'), file], { maxBuffer: 64 << 20 });
  return JSON.parse(stdout) as string[];
}
