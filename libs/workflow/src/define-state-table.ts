import { ORIGIN, SAME, rowsFor, settingsCombinations, type Settings, type StateTableShape, type TransitionShape } from './state-table';

/** Returns the table unchanged, or throws naming what is wrong with it: a broken table never gets past its import. */
export function defineStateTable<const T extends StateTableShape>(table: T): T {
  const problems = stateTableProblems(table);
  if (problems.length > 0) throw new Error(`State table "${table.noun}" is broken:\n- ${problems.join('\n- ')}`);
  return table;
}

/**
 * What is wrong with a table: unknown states, ambiguous rows, and for each combination of settings
 * states that are reachable but lead nowhere (dead), plus states no combination reaches at all.
 */
export function stateTableProblems(table: StateTableShape): string[] {
  const problems: string[] = [];
  const initial = Object.entries(table.states).filter(([, state]) => state.kind === 'initial').map(([name]) => name);
  if (initial.length !== 1) problems.push(`needs exactly one initial state, has ${initial.length}`);
  for (const row of table.transitions) problems.push(...rowProblems(table, row));
  if (problems.length > 0) return problems;

  const reachedSomewhere = new Set<string>();
  for (const settings of settingsCombinations(table)) {
    const label = JSON.stringify(settings);
    const rows = rowsFor(table, settings);
    problems.push(...ambiguousRows(rows).map((pair) => `${pair} has two rows under ${label}`));
    const reached = reachableStates(initial[0]!, rows);
    for (const name of reached) {
      reachedSomewhere.add(name);
      const leaves = rows.some((row) => row.from.includes(name) && row.to !== SAME);
      if (!leaves && table.states[name]!.kind !== 'end') problems.push(`state ${name} is dead under ${label}`);
    }
  }
  for (const name of Object.keys(table.states)) {
    if (!reachedSomewhere.has(name)) problems.push(`state ${name} is unreachable`);
  }
  return problems;
}

/** States reached from `start` by the given rows. A row to `origin` adds nothing: its side state was entered from there. */
export function reachableStates(start: string, rows: readonly TransitionShape[]): Set<string> {
  const reached = new Set([start]);
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const row of rows) {
      if (!row.from.includes(name) || row.to === SAME || row.to === ORIGIN || reached.has(row.to)) continue;
      reached.add(row.to);
      queue.push(row.to);
    }
  }
  return reached;
}

function rowProblems(table: StateTableShape, row: TransitionShape): string[] {
  const problems: string[] = [];
  const known = (name: string) => name in table.states;
  for (const name of row.from) {
    if (!known(name)) problems.push(`${row.action} leaves the unknown state ${name}`);
    else if (table.states[name]!.kind === 'end' && row.to !== SAME) problems.push(`${row.action} leaves the end state ${name}`);
    else if (row.to === ORIGIN && table.states[name]!.kind !== 'side') problems.push(`${row.action} returns to the origin of ${name}, which remembers none`);
  }
  if (row.to !== SAME && row.to !== ORIGIN && !known(row.to)) problems.push(`${row.action} leads to the unknown state ${row.to}`);
  if (row.by.length === 0) problems.push(`${row.action} may be done by nobody`);
  for (const [name, value] of Object.entries(row.when ?? {})) {
    if (!table.settings[name]?.includes(value)) problems.push(`${row.action} depends on the unknown setting ${name}=${String(value)}`);
  }
  return problems;
}

function ambiguousRows(rows: readonly TransitionShape[]): string[] {
  const seen = new Set<string>();
  const ambiguous = new Set<string>();
  for (const row of rows) {
    for (const name of row.from) {
      const key = `${row.action} from ${name}`;
      if (seen.has(key)) ambiguous.add(key);
      seen.add(key);
    }
  }
  return [...ambiguous];
}

/** The row an action takes from a state under these settings, if there is one. */
export function findRow(table: StateTableShape, state: string, action: string, settings: Settings = {}): TransitionShape | undefined {
  return rowsFor(table, settings).find((row) => row.action === action && row.from.includes(state));
}
