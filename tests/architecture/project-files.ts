import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** Every file of the project, tracked or about to be, with `/` between its folders; nothing that Git ignores. */
export const projectFiles: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 50_000_000 })
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
  .sort();

const textual = /\.(ts|tsx|js|mjs|json|md|sql|ya?ml|typ|html|css|sh|txt|csv|conf)$|(^|\/)(Dockerfile|Caddyfile|run|\.[\w.-]+)$/;

/** Files people write in, without the lock file. */
export const textFiles: readonly string[] = projectFiles.filter((file) => textual.test(file) && !file.endsWith('package-lock.json'));
export const sourceFiles: readonly string[] = projectFiles.filter((file) => /\.tsx?$/.test(file));

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
