// Writes the generated pages of docs/. Needs a build: `npm run build`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationPage } from './docs/configuration-page.mjs';
import { workflowPage } from './docs/workflow-page.mjs';

const docs = path.join(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))), 'docs');
writeFileSync(path.join(docs, 'workflow.md'), workflowPage());
writeFileSync(path.join(docs, 'operations/configuration.md'), configurationPage());
