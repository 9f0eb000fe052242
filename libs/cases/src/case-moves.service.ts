import { Injectable } from '@nestjs/common';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import type { CaseAnswer } from '@huibian/contracts';
import { MovesService, type Acting, type Move } from '@huibian/history';
import { notFound, Refused, type Tx } from '@huibian/platform';
import type { Actor, CaseAction, CaseState, Refusal } from '@huibian/workflow';
import { caseActors } from './case-access.service';
import { Case } from './case.entity';
import { CaseUnit } from './case-unit.entity';
import { caseSettings } from './entry/entry.rules';
import { submittedTitleSql } from './reading/case.queries';
import { isUnseen, stateShownTo, versionShownTo } from './shown-state.rules';

export interface CaseMove {
  caseId: string;
  action: CaseAction;
  /** The facts the row needs, checked by the stage that owns the row, under the lock. */
  facts?: Readonly<Record<string, Refusal | null>>;
  /** The version the actor was shown; left out where a later stage moves many cases in one act of its own. */
  seenVersion?: number;
  reason?: string | null;
  details?: Record<string, unknown>;
  /** Goes out with the event beside what every move says. */
  payload?: Record<string, unknown>;
  set?: QueryDeepPartialEntity<Case>;
  /** Roles towards the case where they are not those of its lead unit, recommender or office. */
  actors?: readonly Actor[];
  /** The case where the verb holds it locked already. */
  subject?: Case;
}

/** A case as it has just moved. */
export interface MovedCase {
  subject: Case;
  from: CaseState;
  reason: string | null;
}

/**
 * What a later stage keeps true about its own rows, in the transaction of the move. For promises of the database only, which no moment
 * may break: whatever may come a second later hears of the move through the outbox.
 */
export interface CaseFollower {
  follow(tx: Tx, acting: Acting, moved: readonly MovedCase[]): Promise<void>;
}

/** The one entry through which a case moves, for this stage and for every later one. */
@Injectable()
export class CaseMovesService {
  private readonly followers: CaseFollower[] = [];

  constructor(private readonly moves: MovesService) {}

  /** Called by later stages at boot. */
  add(follower: CaseFollower): void {
    this.followers.push(follower);
  }

  /** @throws Refused as MovesService does */
  async move(tx: Tx, acting: Acting, move: CaseMove): Promise<CaseAnswer> {
    const subject = move.subject ?? (await this.lock(tx, move.caseId));
    await this.moveMany(tx, acting, [{ ...move, subject }]).catch((error: unknown) => Promise.reject(asShownTo(acting, subject, error) as Error));
    return caseAnswer(acting, subject);
  }

  /** Many cases in one act of the office, which holds them locked: all of them or none. */
  async moveMany(tx: Tx, acting: Acting, moves: readonly (CaseMove & { subject: Case })[]): Promise<void> {
    const rows = await tx.find(CaseUnit, { where: { caseId: In(moves.map(({ subject }) => subject.id)) }, order: { caseId: 'ASC', position: 'ASC' } });
    const unitIds = new Map<string, string[]>(moves.map(({ subject }) => [subject.id, []]));
    for (const row of rows) unitIds.get(row.caseId)?.push(row.unitId);
    const moved = moves.map(({ subject, reason }): MovedCase => ({ subject, from: subject.state, reason: reason ?? null }));
    const titles = await titlesOfEnded(tx, moves);
    await this.moves.moveMany(tx, acting, moves.map((move) => caseMove(acting, move, unitIds.get(move.subject.id) ?? [], titles.get(move.subject.id))));
    for (const follower of this.followers) await follower.follow(tx, acting, moved);
  }

  /** The case, locked; for stages whose act is their own and whose reader needs no scope. */
  async lock(tx: Tx, id: string): Promise<Case> {
    const subject = await tx.createQueryBuilder(Case, 'c').setLock('pessimistic_write').where('c.id = :id', { id }).getOne();
    if (!subject) throw notFound();
    return subject;
  }

  /** Many cases, locked in one order everywhere, so that two acts on overlapping lists wait instead of blocking each other. */
  async lockMany(tx: Tx, ids: readonly string[]): Promise<Case[]> {
    if (ids.length === 0) return [];
    return tx.createQueryBuilder(Case, 'c').setLock('pessimistic_write').where('c.id IN (:...ids)', { ids }).orderBy('c.id').getMany();
  }
}

/** A case that ends while it is returned is told of by the title that was handed in: what its unit was trying out stays its own. */
async function titlesOfEnded(tx: Tx, moves: readonly (CaseMove & { subject: Case })[]): Promise<Map<string, string>> {
  const ended = moves.filter(({ subject, action }) => subject.state === 'returned' && (action === 'withdraw' || action === 'retract'));
  if (ended.length === 0) return new Map();
  const rows: { id: string; title: string }[] = await tx.query(`SELECT c.id, ${submittedTitleSql} AS title FROM cases c WHERE c.id = ANY($1)`, [ended.map(({ subject }) => subject.id)]);
  return new Map(rows.map(({ id, title }) => [id, title]));
}

function caseMove(acting: Acting, move: CaseMove & { subject: Case }, unitIds: readonly string[], title = move.subject.title): Move<Case> {
  const { subject, action, facts, reason, details } = move;
  const seenVersion = move.seenVersion === undefined ? undefined : move.seenVersion + unseenBy(acting, subject);
  const changed = isUnseen(action, subject) ? { unseenActs: subject.unseenActs + 1 } : { changedAt: acting.receivedAt };
  return {
    noun: 'case',
    entity: Case,
    subject,
    action,
    settings: caseSettings(subject),
    actors: move.actors ?? caseActors(acting, subject),
    facts,
    seenVersion,
    reason,
    details,
    set: { ...move.set, ...changed },
    payload: {
      title,
      campaignId: subject.campaignId,
      leadUnitId: subject.leadUnitId,
      unitIds,
      recommenderId: subject.recommenderId,
      from: subject.state,
      ...(reason ? { reason } : {}),
      ...move.payload,
    },
  };
}

/** How far the version a reader is shown stays behind. */
const unseenBy = (acting: Acting, subject: Case): number => subject.version - versionShownTo(acting, subject);

/** A refusal names the state it was refused in and the version: to its reader those are what the pages show. */
function asShownTo(acting: Acting, subject: Case, error: unknown): unknown {
  if (!(error instanceof Refused)) return error;
  const { status, refusal, more } = error;
  const state = stateShownTo(acting, subject);
  const behind = unseenBy(acting, subject);
  const shown = (version: unknown) => Number(version) - behind;
  const { params } = refusal;
  const named = params && 'state' in params ? { params: { ...params, state } } : {};
  const counted = params && refusal.code === 'http.stale_version' ? { params: { ...params, seen: shown(params.seen), current: shown(params.current) } } : {};
  const current = more.current === undefined ? {} : { current: { ...(more.current as object), state, version: shown(subject.version) } };
  return new Refused(status, { ...refusal, ...named, ...counted }, { ...more, ...current });
}

/** What an act answers: the case as its actor is shown it. */
export const caseAnswer = (acting: Acting, subject: Case): CaseAnswer => ({ id: subject.id, state: stateShownTo(acting, subject), version: versionShownTo(acting, subject) });
