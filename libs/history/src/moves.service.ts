import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { Refused, refused, staleVersion, type Tx } from '@huibian/platform';
import { findRow, firstRefusal, ORIGIN, SAME, stateTables, type Actor, type Noun, type Refusal, type Settings, type StateTableShape, type TransitionShape } from '@huibian/workflow';
import type { Acting } from './acting';
import { HistoryService, type HistoryEntry } from './history.service';
import { OutboxService, type Announcement } from './outbox.service';

/** A stateful row as the move needs it, loaded and locked by the verb. */
export interface Movable {
  id: string;
  state: string;
  version: number;
  /** Where a side state was entered from; null elsewhere. Tables without side states have no such column. */
  originState?: string | null;
}

export interface Move<E extends Movable & ObjectLiteral> {
  noun: Noun;
  entity: EntityTarget<E>;
  subject: E;
  action: string;
  settings?: Settings;
  /** The roles the actor holds towards this subject. */
  actors: readonly Actor[];
  /** The facts the row needs, checked by the owner stage under the lock. */
  facts?: Readonly<Record<string, Refusal | null>>;
  /** The version the actor saw; left out only where the system moves what it has just loaded. */
  seenVersion?: number;
  reason?: string | null;
  details?: { [name: string]: unknown };
  personal?: { [name: string]: string };
  /** Columns that change with the state. */
  set?: QueryDeepPartialEntity<E>;
  /** Goes out with the event and the state it led to, for listeners: ids and the words they need. */
  payload?: Record<string, unknown>;
}

export interface Moved {
  state: string;
  version: number;
}

/** The one way a state changes: state, version, history row and outbox row in the caller's transaction. */
@Injectable()
export class MovesService {
  constructor(
    private readonly history: HistoryService,
    private readonly outbox: OutboxService,
  ) {}

  /** @throws Refused with `workflow.wrong_state`, `workflow.wrong_role`, `http.stale_version`, `workflow.reason_required` or the refusing fact. */
  async move<E extends Movable & ObjectLiteral>(tx: Tx, acting: Acting, move: Move<E>): Promise<Moved> {
    const [moved] = await this.moveMany(tx, acting, [move]);
    return moved!;
  }

  /** Many subjects in one act, all of them or none: a statement for each, and a few for their history and outbox together. */
  async moveMany<E extends Movable & ObjectLiteral>(tx: Tx, acting: Acting, moves: readonly Move<E>[]): Promise<Moved[]> {
    const entries: HistoryEntry[] = [];
    const events: Announcement[] = [];
    for (const move of moves) {
      const { noun, action, subject, reason, details, personal } = move;
      const row = permittedRow(move);
      const from = subject.state;
      const state = await this.write(tx, move, row);
      if (row.recorded === false) continue;
      entries.push({ noun, subjectId: subject.id, action, fromState: from, toState: state, actorRole: roleUsed(row, move.actors), reason, details, personal });
      events.push({ topic: `${noun}.${action}`, subjectNoun: noun, subjectId: subject.id, payload: { ...move.payload, to: state } });
    }
    if (entries.length > 0) {
      await this.history.recordMany(tx, acting, entries);
      await this.outbox.announceMany(tx, acting, events);
    }
    return moves.map(({ subject }) => ({ state: subject.state, version: subject.version }));
  }

  /** State and version of one subject, in the database and in hand. @returns the state it is in now */
  private async write<E extends Movable & ObjectLiteral>(tx: Tx, move: Move<E>, row: TransitionShape): Promise<string> {
    const { subject } = move;
    const state = row.to === SAME ? subject.state : row.to === ORIGIN ? originOf(subject) : row.to;
    const table: StateTableShape = stateTables[move.noun];
    const entersSide = row.to !== SAME && table.states[state]?.kind === 'side';
    const leavesSide = row.to === ORIGIN;
    // A side state entered from a side state keeps the first origin: 退回 while 暂缓 would otherwise forget the stage.
    const origin = entersSide ? { originState: table.states[subject.state]?.kind === 'side' ? subject.originState : subject.state } : leavesSide ? { originState: null } : {};
    const updated = await tx
      .createQueryBuilder()
      .update(move.entity)
      .set({ ...move.set, state, version: subject.version + 1, ...origin } as never)
      .where('id = :id AND version = :version', { id: subject.id, version: subject.version })
      .execute();
    if (updated.affected !== 1) throw staleVersion(subject.version, subject.version + 1);
    Object.assign(subject, move.set, { state, version: subject.version + 1 }, origin);
    return state;
  }
}

function permittedRow<E extends Movable & ObjectLiteral>(move: Move<E>): TransitionShape {
  const { subject } = move;
  const params = { action: move.action, state: subject.state, noun: move.noun };
  const row = findRow(stateTables[move.noun], subject.state, move.action, move.settings);
  if (move.seenVersion !== undefined && move.seenVersion !== subject.version) {
    throw staleVersion(move.seenVersion, subject.version, { id: subject.id, state: subject.state, version: subject.version });
  }
  if (!row) throw refused(409, 'workflow.wrong_state', params);
  if (!row.by.some((actor) => move.actors.includes(actor))) throw refused(403, 'workflow.wrong_role', params);
  const refusal = firstRefusal(row.needs ?? [], move.facts ?? {});
  if (refusal) throw new Refused(422, refusal);
  if (row.reason === 'required' && !move.reason?.trim()) throw refused(422, 'workflow.reason_required');
  return row;
}

function originOf(subject: Movable): string {
  if (!subject.originState) throw new Error(`${subject.id} stands in ${subject.state} and remembers no origin.`);
  return subject.originState;
}

const roleUsed = (row: TransitionShape, actors: readonly Actor[]): string => row.by.find((actor) => actors.includes(actor)) ?? 'system';
