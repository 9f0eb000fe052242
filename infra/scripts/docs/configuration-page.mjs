import { configSchema } from '@huibian/platform';

/** docs/operations/configuration.md, made from the schema that the boot validates. */
export function configurationPage() {
  const rows = Object.entries(configSchema.shape).map(([name, schema]) => {
    const optional = schema.safeParse(undefined);
    const value = optional.success ? (optional.data === undefined || optional.data === '' ? 'empty' : `\`${String(optional.data)}\``) : '**required**';
    return `| \`${name}\` | ${value} | ${schema.description ?? ''} |`;
  });
  return [
    '# Configuration',
    '',
    '<!-- Generated from libs/platform/src/config by `node infra/scripts/generate-docs.mjs`; a test compares. -->',
    '',
    'Environment variables, validated when a process starts; a wrong one stops it with a message that says what belongs there.',
    '`npm start` sets the required ones itself. An empty variable counts as absent.',
    '',
    '| variable | default | what it does |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
