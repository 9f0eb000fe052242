/** `npm run lint`: the whole repository in one process, import rules included. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from './test/gates.mjs';

const { passed } = await lint(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
process.exit(passed ? 0 : 1);
