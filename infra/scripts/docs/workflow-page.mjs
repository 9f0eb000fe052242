import { messages } from '@huibian/contracts';
import { rowsFor, settingsCombinations, stateTables } from '@huibian/workflow';

const label = (locale, key) => messages[locale][key] ?? key;
const both = (key) => `${label('zh', key)} / ${label('en', key)}`;

/** docs/workflow.md, made from the state tables: the page and the product cannot disagree. */
export function workflowPage() {
  const nouns = Object.entries(stateTables);
  return [
    '# Workflow',
    '',
    '<!-- Generated from libs/workflow by `node infra/scripts/generate-docs.mjs`; a test compares. Edit the tables, not this page. -->',
    '',
    'One table per stateful noun. The API enforces it, `allowedActions` and the buttons come from it, and so does this page.',
    '',
    ...nouns.map(([noun]) => `- [${both(`noun.${noun}`)}](#${noun})`),
    '',
    ...nouns.flatMap(([noun, table]) => nounSection(noun, table)),
  ].join('\n');
}

function nounSection(noun, table) {
  return [
    `## ${noun}`,
    '',
    both(`noun.${noun}`),
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...stateLines(noun, table),
    ...arrowLines(noun, table),
    '```',
    '',
    ...settingsLines(table),
    '| action | from | to | who | needs | stage | when |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...table.transitions.map((row) => tableLine(noun, row)),
    '',
  ];
}

const stateLines = (noun, table) => Object.keys(table.states).map((state) => `  ${state} : ${label('zh', `${noun}.state.${state}`)} ${state}`);

function arrowLines(noun, table) {
  const initial = Object.keys(table.states).find((state) => table.states[state].kind === 'initial');
  const arrows = table.transitions
    .filter((row) => row.to !== 'same')
    .flatMap((row) => row.from.map((from) => `  ${from} --> ${row.to === 'origin' ? from : row.to} : ${row.action}${row.to === 'origin' ? ' (back to where it stood)' : ''}`));
  const ends = Object.keys(table.states).filter((state) => table.states[state].kind === 'end').map((state) => `  ${state} --> [*]`);
  return [`  [*] --> ${initial}`, ...new Set(arrows), ...ends];
}

function settingsLines(table) {
  const combinations = settingsCombinations(table);
  if (combinations.length === 1) return [];
  const names = Object.entries(table.settings).map(([name, values]) => `\`${name}\` (${values.join(', ')})`);
  const counts = combinations.map((one) => rowsFor(table, one).length);
  return [`Settings: ${names.join(', ')}: ${combinations.length} graphs of ${Math.min(...counts)} to ${Math.max(...counts)} rows, each checked on its own.`, ''];
}

function tableLine(noun, row) {
  const when = Object.entries(row.when ?? {}).map(([name, value]) => `${name} = ${value}`).join(', ');
  const notes = [row.reason ? 'reason' : '', row.recorded === false ? 'not an act' : ''].filter(Boolean);
  return `| ${row.action} ${label('zh', `${noun}.action.${row.action}`)} | ${row.from.join(', ')} | ${row.to} | ${row.by.join(', ')} | ${[...(row.needs ?? []), ...notes].join(', ')} | ${row.owner} | ${when} |`;
}
