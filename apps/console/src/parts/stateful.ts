import type { RaRecord } from 'react-admin';
import { stateTables, type AllowedAction, type Noun, type StateTableShape } from '@huibian/workflow';

/** What every representation of a stateful subject carries. */
export interface Stateful extends RaRecord {
  version: number;
  state: string;
  allowedActions: AllowedAction[];
}

const nounByResource: Readonly<Record<string, Noun>> = {
  campaigns: 'campaign',
  cases: 'case',
  recommendations: 'recommendation',
  rounds: 'round',
  assignments: 'assignment',
  shortlists: 'shortlist',
  rulings: 'ruling',
  notices: 'notice',
  objections: 'objection',
  batches: 'batch',
  proofs: 'proof',
  editions: 'edition',
  imports: 'import',
};

export function nounOf(resource: string | undefined): Noun | undefined {
  return resource === undefined ? undefined : nounByResource[resource];
}

export function tableOf(noun: Noun): StateTableShape {
  return stateTables[noun];
}

/** Whether the act carries a written reason from this state. */
export function reasonNeeded(noun: Noun, action: string, state: string): boolean {
  return tableOf(noun).transitions.some((row) => row.action === action && row.from.includes(state) && row.reason === 'required');
}

/** Acts that take something away or cannot be undone: they stand apart and are confirmed. */
const graveActions = new Set([
  'withdraw', 'decline', 'fail_screening', 'cancel', 'void', 'unassign', 'recuse', 'retract', 'not_select', 'revoke', 'abandon', 'take_down', 'discard', 'refuse',
]);

export const isGrave = (action: string): boolean => graveActions.has(action);
