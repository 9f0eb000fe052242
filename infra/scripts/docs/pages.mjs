import { checkPage } from './check-page.mjs';
import { configurationPage } from './configuration-page.mjs';
import { workflowPage } from './workflow-page.mjs';

/**
 * The pages made from the sources, by their path.
 * @param {{ stateTables: Parameters<typeof workflowPage>[0], messages: Parameters<typeof workflowPage>[1], configSchema: Parameters<typeof configurationPage>[0], checkRules: Parameters<typeof checkPage>[0], ruleFamilies: Parameters<typeof checkPage>[1] }} sources
 * @returns {Record<string, string>}
 */
export const generatedPages = ({ stateTables, messages, configSchema, checkRules, ruleFamilies }) => ({
  'docs/workflow.md': workflowPage(stateTables, messages),
  'docs/manuscript-check.md': checkPage(checkRules, ruleFamilies, messages),
  'docs/operations/configuration.md': configurationPage(configSchema),
});
