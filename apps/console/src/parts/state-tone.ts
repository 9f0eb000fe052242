import type { Noun } from '@huibian/workflow';
import type { Tone } from '../theme/palette';
import { tableOf } from './stateful';

const good = new Set(['approved', 'published', 'released', 'scored', 'recommended', 'announced', 'settled', 'concluded', 'accepted', 'ready', 'ruled', 'final', 'understood', 'done', 'active']);
const waiting = new Set(['returned', 'held', 'queued', 'assigned', 'staged', 'uploaded', 'registered']);
const bad = new Set(['failed', 'unreadable', 'failed_screening', 'taken_down', 'voided']);
const idle = new Set(['planned', 'drafting', 'drafted', 'assembling', 'recorded']);

/** How a state feels: colour never says more than the word beside it. */
export function stateTone(noun: Noun | undefined, state: string): Tone {
  if (good.has(state)) return 'good';
  if (bad.has(state)) return 'bad';
  if (waiting.has(state)) return 'waiting';
  if (idle.has(state)) return 'idle';
  const kind = noun === undefined ? undefined : tableOf(noun).states[state]?.kind;
  return kind === 'end' ? 'ended' : 'going';
}
