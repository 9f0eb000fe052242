/**
 * @typedef {{ id: string, severity: string, source: string, scope: string }} Rule
 * @typedef {{ zh: Readonly<Record<string, string>>, en: Readonly<Record<string, string>> }} Messages
 */

/**
 * docs/manuscript-check.md: every rule of the manuscript check, by family.
 * @param {readonly Rule[]} rules
 * @param {readonly string[]} families
 * @param {Messages} messages
 * @returns {string} Markdown
 */
export function checkPage(rules, families, messages) {
  const count = (/** @type {string} */ severity) => rules.filter((rule) => rule.severity === severity).length;
  return [
    '# Manuscript check 文稿校核',
    '',
    'Generated from the register of rules in `libs/manuscript/src/check` by `npm run docs`; a test compares the two. The editor, the batch and the offline',
    'door (`npm run -s huibian -- check <file>`) call the same rules. *error*: wrong in print; *warning*: probably wrong, a person decides; *hint*: worth a look.',
    'A campaign may switch off any rule. Rules marked † look between cases and run on a whole batch only.',
    '',
    `${rules.length} rules: ${count('error')} errors, ${count('warning')} warnings, ${count('hint')} hints.`,
    ...families.flatMap((family) => section(family, rules.filter((rule) => rule.id.startsWith(`${family}.`)), messages)),
    '',
  ].join('\n');
}

/** @param {string} family @param {readonly Rule[]} rules @param {Messages} messages */
function section(family, rules, { zh, en }) {
  return [
    '',
    `## ${zh[`check.family.${family}`]} ${en[`check.family.${family}`]}`,
    '',
    '| rule | severity | why | example | source |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(({ id, severity, source, scope }) => {
      const text = (/** @type {string} */ part) => cell(zh[`check.${id}.${part}`] ?? '');
      return `| \`${id}\`${scope === 'batch' ? ' †' : ''} ${text('name')} | ${severity} | ${text('why')} | ${text('example')} | ${cell(source)} |`;
    }),
  ];
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
