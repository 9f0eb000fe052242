/** `npm run docs`: writes the pages that are made from the sources. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedPages } from './docs/pages.mjs';
import { ensureBuilt } from './start/build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
await ensureBuilt(root, { projects: ['@huibian/platform', '@huibian/manuscript'] });
const require = createRequire(path.join(root, 'package.json'));
const { stateTables } = require('./libs/workflow/dist/index.js');
const { messages } = require('./libs/contracts/dist/index.js');
const { checkRules, ruleFamilies } = require('./libs/manuscript/dist/index.js');
const { configSchema } = require('./libs/platform/dist/config/config.schema.js');

for (const [file, text] of Object.entries(generatedPages({ stateTables, messages, configSchema, checkRules, ruleFamilies }))) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
  process.stdout.write(`${file}\n`);
}
