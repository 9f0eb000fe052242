import { existsSync } from 'node:fs';
import path from 'node:path';
import { messages } from '@huibian/contracts';
import { checkRules, ruleFamilies } from '@huibian/manuscript';
import { configSchema } from '@huibian/platform';
import { stateTables } from '@huibian/workflow';
import { generatedPages } from '../../infra/scripts/docs/pages.mjs';
import { read, root } from './project-files';

const pages: Record<string, string> = generatedPages({ stateTables, messages, configSchema, checkRules, ruleFamilies });

describe('the generated pages', () => {
  it.each(Object.keys(pages))('%s says what the sources say (npm run docs writes it)', (file) => {
    expect(existsSync(path.join(root, file)) ? read(file) : '').toBe(pages[file]);
  });

  it('show every state table, every state and every action', () => {
    const page = pages['docs/workflow.md'] ?? '';
    for (const table of Object.values(stateTables)) {
      expect(page).toContain(`<a id="${table.noun}"></a>`);
      for (const state of Object.keys(table.states)) expect(page).toContain(`\`${state}\``);
      for (const { action } of table.transitions) expect(page).toContain(`\`${action}\``);
    }
  });

  it('show every rule of the manuscript check', () => {
    for (const { id } of checkRules) expect(pages['docs/manuscript-check.md']).toContain(`| \`${id}\``);
  });

  it('show every setting of the configuration', () => {
    for (const name of Object.keys(configSchema.shape)) expect(pages['docs/operations/configuration.md']).toContain(`| \`${name}\` |`);
  });
});
