import { findRow, ORIGIN, SAME, stateTables, type Noun, type Settings, type StateTableShape } from '@huibian/workflow';
import type { Answer, Visitor } from '../door';
import { actRoutes, isDoor, type ActRoute, type Way } from './act-routes';
import { askers, type Asker, type Matrix } from './matrix-text';

/** A request's body; with headers where it is no JSON. */
export interface Payload {
  body: unknown;
  headers?: Record<string, string>;
}

/** One noun to be walked: a subject that can be put in any state, and what each act says. */
export interface WalkedNoun {
  noun: Noun;
  settings?: Settings;
  /** Only these actions; all that have a door when left out. */
  actions?: readonly string[];
  /** Puts a subject in the state, as far as this action looks at it. @returns its id */
  put(state: string, action: string): Promise<string>;
  /** What the act says. */
  payload(action: string, id: string): Promise<Payload> | Payload;
  /** The state a side state remembers; `origin` leads there. */
  origin?: Readonly<Record<string, string>>;
  /** A code that says "not in this state" in the act's own words. */
  wrongState?: string;
  /** Acts that answer with another subject: the state that one is in. */
  answersWith?: Readonly<Record<string, string>>;
}

export interface Walk {
  matrix: Matrix;
  /** Acts that were done and led elsewhere than their table says. */
  strayed: string[];
}

/** Every state × action × asker, through the door. Acts must be undone after each answer (`undoActs`). */
export async function walk(walked: WalkedNoun, people: Readonly<Record<Asker, Visitor>>): Promise<Walk> {
  const table: StateTableShape = stateTables[walked.noun];
  const ways = Object.entries<Way>(actRoutes[walked.noun]).filter((entry): entry is [string, ActRoute] => isDoor(entry[1]));
  const asked = ways.filter(([action]) => walked.actions?.includes(action) ?? true);
  const matrix = new Map<string, string>();
  const strayed: string[] = [];
  for (const state of Object.keys(table.states)) {
    for (const [action, route] of asked) {
      const id = await walked.put(state, action);
      const { body, headers } = await walked.payload(action, id);
      const expected = expectedState(table, walked, state, action);
      // All at once: each waits for the lock of the one before it and finds the subject as that one found it.
      const answers = await Promise.all(askers.map((asker) => people[asker].send(route.method, route.path.replace(':id', id), body, headers ?? {})));
      matrix.set(`${state}/${action}`, answers.map((answer) => outcomeOf(answer, walked.wrongState)).join(' '));
      const astray = answers.filter(({ status, body: { state: reached } }) => status < 300 && typeof reached === 'string' && reached !== expected);
      strayed.push(...astray.map((answer) => `${state}/${action} led to ${String(answer.body.state)}`));
    }
  }
  return { matrix, strayed };
}

function expectedState(table: StateTableShape, walked: WalkedNoun, state: string, action: string): string | undefined {
  if (walked.answersWith?.[action]) return walked.answersWith[action];
  const to = findRow(table, state, action, walked.settings)?.to;
  return to === SAME ? state : to === ORIGIN ? walked.origin?.[state] : to;
}

/** A refusal for any other reason (a missing token, a forced password) would hide what the role may do. */
const refusesTheRole = new Set(['http.not_signed_in', 'http.not_permitted', 'http.not_found', 'workflow.wrong_role']);

function outcomeOf(answer: Answer, wrongState = 'workflow.wrong_state'): string {
  const { status } = answer;
  if (status < 300) return 'd';
  if (status === 422) return answer.body.code === 'http.body_invalid' ? `422(${answer.text})` : 'f';
  if (refusesTheRole.has(String(answer.body.code))) return '.';
  if (status === 409 && answer.body.code === wrongState) return 's';
  return `${status}(${String(answer.body.code)})`;
}
