/**
 * docs/operations/configuration.md: every setting with its default.
 * @param {{ shape: Record<string, { description?: string, safeParse: (value: unknown) => { success: boolean, data?: unknown } }> }} schema the configuration's zod schema
 * @returns {string} Markdown
 */
export function configurationPage({ shape }) {
  return [
    '# Configuration',
    '',
    'Generated from the schema in `libs/platform/src/config` by `npm run docs`; a test compares the two. Settings are environment variables; an empty one counts as absent.',
    'A wrong value stops the start with a message that names it.',
    '',
    '| setting | default | what it does |',
    '| --- | --- | --- |',
    ...Object.entries(shape).map(([name, setting]) => `| \`${name}\` | ${defaultOf(setting)} | ${setting.description ?? ''} |`),
    '',
  ].join('\n');
}

/** @param {{ safeParse: (value: unknown) => { success: boolean, data?: unknown } }} setting */
function defaultOf(setting) {
  const { success, data } = setting.safeParse(undefined);
  if (!success) return '**required**';
  return data === undefined || data === '' ? 'empty' : `\`${data}\``;
}
