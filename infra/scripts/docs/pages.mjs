import { configurationPage } from './configuration-page.mjs';
import { workflowPage } from './workflow-page.mjs';

/**
 * The pages made from the sources, by their path.
 * @param {{ stateTables: Parameters<typeof workflowPage>[0], messages: Parameters<typeof workflowPage>[1], configSchema: Parameters<typeof configurationPage>[0] }} sources
 * @returns {Record<string, string>}
 */
export const generatedPages = ({ stateTables, messages, configSchema }) => ({
  'docs/workflow.md': workflowPage(stateTables, messages),
  'docs/operations/configuration.md': configurationPage(configSchema),
});
