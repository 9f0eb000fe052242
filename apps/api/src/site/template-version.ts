import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a page is made with besides its edition: the pages here, the words, and the setting of a case. */
const folders = [__dirname, ...['contracts', 'manuscript', 'typesetting'].map((name) => path.dirname(require.resolve(`@huibian/${name}`)))];

function programsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:js|ts|css)$/.test(name));
  return files.sort().map((name) => path.join(folder, name));
}

/** Changes with any program a page is made by, so that a new version of ours is shown although no edition changed. */
export const templateVersion = folders
  .flatMap(programsIn)
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('base64url')
  .slice(0, 12);
