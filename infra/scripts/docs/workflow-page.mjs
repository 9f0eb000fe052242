/**
 * @typedef {{ kind: string }} State
 * @typedef {{ action: string, from: readonly string[], to: string, by: readonly string[], owner: string, needs?: readonly string[], when?: Readonly<Record<string, string | boolean>>, reason?: 'required', recorded?: false }} Row
 * @typedef {{ noun: string, states: Readonly<Record<string, State>>, settings: Readonly<Record<string, readonly (string | boolean)[]>>, transitions: readonly Row[] }} Table
 */

/**
 * docs/workflow.md: a diagram and a table for every stateful noun.
 * @param {Readonly<Record<string, Table>>} tables
 * @param {{ zh: Readonly<Record<string, string>>, en: Readonly<Record<string, string>> }} messages
 * @returns {string} Markdown
 */
export function workflowPage(tables, messages) {
  const name = (/** @type {string} */ code) => {
    const [zh, en] = [messages.zh[code], messages.en[code]];
    return zh && en ? `${zh} (${en})` : (code.split('.').at(-1) ?? code);
  };
  return [
    '# Workflow',
    '',
    'Generated from `libs/workflow` by `npm run docs`; a test compares the two. One table per stateful noun: the API enforces it, buttons come from it.',
    '*origin* is the state a side state was entered from; *same* stays. A row with *when* exists only in campaigns with that setting.',
    '',
    ...Object.keys(tables).map((noun) => `- [${name(`noun.${noun}`)}](#${noun})`),
    ...Object.values(tables).flatMap((table) => ['', ...section(table, name)]),
    '',
  ].join('\n');
}

/** @param {Table} table @param {(code: string) => string} name */
function section(table, name) {
  const settings = Object.entries(table.settings).map(([setting, values]) => `\`${setting}\` (${values.join(', ')})`);
  return [
    `<a id="${table.noun}"></a>`,
    '',
    `## ${name(`noun.${table.noun}`)}`,
    '',
    ...(settings.length > 0 ? [`Settings: ${settings.join('; ')}.`, ''] : []),
    '```mermaid',
    'stateDiagram-v2',
    ...diagram(table),
    '```',
    '',
    '| state | kind |',
    '| --- | --- |',
    ...Object.entries(table.states).map(([state, { kind }]) => `| \`${state}\` ${name(`${table.noun}.state.${state}`)} | ${kind} |`),
    '',
    '| action | from → to | who | needs | when |',
    '| --- | --- | --- | --- | --- |',
    ...table.transitions.map((row) => transitionRow(table.noun, row, name)),
  ];
}

/** @param {string} noun @param {Row} row @param {(code: string) => string} name */
function transitionRow(noun, row, name) {
  const needs = [...(row.needs ?? []).map((fact) => `\`${fact}\``), ...(row.reason ? ['a written reason'] : []), ...(row.recorded === false ? ['no history row'] : [])];
  const when = Object.entries(row.when ?? {}).map(([setting, value]) => `${setting} = ${value}`);
  const cells = [`\`${row.action}\` ${name(`${noun}.action.${row.action}`)}`, `${row.from.join(', ')} → ${row.to}`, row.by.map((role) => name(`role.${role}`)).join('; '), needs.join(', '), when.join(', ')];
  return `| ${cells.join(' | ')} |`;
}

/** @param {Table} table */
function diagram(table) {
  const starts = Object.entries(table.states).flatMap(([state, { kind }]) => (kind === 'initial' ? [`  [*] --> ${state}`] : []));
  const ends = Object.entries(table.states).flatMap(([state, { kind }]) => (kind === 'end' ? [`  ${state} --> [*]`] : []));
  const arrows = table.transitions.filter(({ to }) => to !== 'same' && to !== 'origin').flatMap(({ action, from, to }) => from.map((state) => `  ${state} --> ${to}: ${action}`));
  return [...starts, ...new Set(arrows), ...ends];
}
