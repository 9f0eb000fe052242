import type { Actor } from './roles';
import { rowsFor, type Settings, type StateTableShape } from './state-table';

/** Why something may not be done: a stable code and the values its message needs. */
export interface Refusal {
  code: string;
  params?: Readonly<Record<string, string | number>>;
}

/** What a representation says about one action: present means the actor's role may do it; `refusal` says why not now. */
export interface AllowedAction {
  action: string;
  refusal?: Refusal;
}

export interface ActionQuestion {
  state: string;
  settings?: Settings;
  /** The roles the actor holds towards this very subject (the unit's editor, its recommender's signer, the office). */
  actors: readonly Actor[];
  /** Facts by name; a fact that is missing counts as not known and refuses, so that a forgotten fact is never a permission. */
  facts: Readonly<Record<string, Refusal | null>>;
}

export const factUnknown = (fact: string): Refusal => ({ code: 'workflow.fact_unknown', params: { fact } });

/** The actions the actor's roles may take from this state, each with the first fact that refuses it. */
export function allowedActions(table: StateTableShape, question: ActionQuestion): AllowedAction[] {
  return rowsFor(table, question.settings ?? {})
    .filter((row) => row.from.includes(question.state) && row.by.some((actor) => question.actors.includes(actor)) && !isSystemOnly(row.by))
    .map((row) => {
      const refusal = firstRefusal(row.needs ?? [], question.facts);
      return refusal ? { action: row.action, refusal } : { action: row.action };
    });
}

export function firstRefusal(needs: readonly string[], facts: Readonly<Record<string, Refusal | null>>): Refusal | null {
  for (const fact of needs) {
    const refusal = facts[fact];
    if (refusal === undefined) return factUnknown(fact);
    if (refusal !== null) return refusal;
  }
  return null;
}

const isSystemOnly = (by: readonly Actor[]) => by.every((actor) => actor === 'system');
