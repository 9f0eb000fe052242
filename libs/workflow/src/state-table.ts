import type { Actor } from './roles';

/** The stage that owns a row: it performs the move and checks the facts again under the lock. */
export type Stage = 'campaigns' | 'cases' | 'review' | 'decision' | 'compile' | 'publish';

/** Where an act leads: a state, the state it stood in before a side state (`origin`), or nowhere (`same`). */
export const ORIGIN = 'origin';
export const SAME = 'same';

export interface StateShape {
  /** `initial`: where a subject is born; `open`: work goes on; `side`: remembers where it came from; `end`: nothing follows. */
  kind: 'initial' | 'open' | 'side' | 'end';
}

export interface TransitionShape {
  action: string;
  from: readonly string[];
  to: string;
  by: readonly Actor[];
  owner: Stage;
  /** Named facts that must hold; the owner stage exports each as a refusal or null. */
  needs?: readonly string[];
  /** The settings under which the row exists. Each combination of settings is a graph, whole on its own. */
  when?: Readonly<Record<string, string | boolean>>;
  /** The act carries a written reason. */
  reason?: 'required';
  /** `false` for what is not an act (a draft save): it writes no history row. */
  recorded?: false;
}

export interface StateTableShape {
  noun: string;
  states: Readonly<Record<string, StateShape>>;
  settings: Readonly<Record<string, readonly (string | boolean)[]>>;
  transitions: readonly TransitionShape[];
}

export type StateOf<T extends StateTableShape> = keyof T['states'] & string;
export type ActionOf<T extends StateTableShape> = T['transitions'][number]['action'];
export type FactOf<T extends StateTableShape> =
  NonNullable<Extract<T['transitions'][number], { needs: readonly string[] }>['needs']>[number];
export type Settings = Readonly<Record<string, string | boolean>>;

/** The rows that exist under these settings. */
export function rowsFor(table: StateTableShape, settings: Settings): readonly TransitionShape[] {
  return table.transitions.filter((row) => Object.entries(row.when ?? {}).every(([name, value]) => settings[name] === value));
}

/** Every combination of the table's settings; one empty combination when it has none. */
export function settingsCombinations(table: StateTableShape): Settings[] {
  return Object.entries(table.settings).reduce<Settings[]>(
    (combinations, [name, values]) => combinations.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}
