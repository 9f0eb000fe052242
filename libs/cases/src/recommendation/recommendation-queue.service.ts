import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { HistoryService, MovesService, type Acting } from '@huibian/history';
import { refused, type Tx } from '@huibian/platform';
import type { RecommendationAction, Refusal } from '@huibian/workflow';
import { caseActors } from '../case-access.service';
import type { Case } from '../case.entity';
import { Recommendation } from './recommendation.entity';

export interface RecommendationMove {
  facts?: Readonly<Record<string, Refusal | null>>;
  reason?: string;
  set?: Partial<Recommendation>;
}

/** The recommending unit's side of a case: its row moves in the same transaction as the case. */
@Injectable()
export class RecommendationQueue {
  constructor(
    private readonly moves: MovesService,
    private readonly history: HistoryService,
  ) {}

  /** A submitted case waits for its recommending unit. */
  async enter(tx: Tx, acting: Acting, subject: Case): Promise<void> {
    if (!subject.recommenderId) throw new Error(`${subject.id} is to be recommended and has no recommending unit.`);
    const row = { id: v7(), campaignId: subject.campaignId, caseId: subject.id, recommenderId: subject.recommenderId, group: subject.group };
    await tx.insert(Recommendation, { ...row, state: 'queued', version: 1, rank: null, queuedAt: acting.receivedAt, recommendedAt: null });
    const actorRole = caseActors(acting, subject)[0] ?? 'system';
    await this.history.record(tx, acting, { noun: 'recommendation', subjectId: row.id, action: 'enter', toState: 'queued', actorRole, details: { caseId: subject.id } });
  }

  /** A corrected case takes its place again; the unit orders anew. */
  async reenter(tx: Tx, acting: Acting, subject: Case): Promise<void> {
    await this.move(tx, acting, subject, 'resubmit', { set: { queuedAt: acting.receivedAt } });
  }

  /** What a withdrawal or a retraction leaves behind; nothing where the unit had already decided. */
  async lapse(tx: Tx, acting: Acting, subject: Case): Promise<void> {
    const waiting = await this.lock(tx, subject.id);
    if (waiting && (waiting.state === 'queued' || waiting.state === 'returned')) await this.moveRow(tx, acting, subject, waiting, 'lapse', { set: { rank: null } });
  }

  async move(tx: Tx, acting: Acting, subject: Case, action: RecommendationAction, more: RecommendationMove = {}): Promise<Recommendation> {
    const row = await this.lock(tx, subject.id);
    if (!row) throw refused(422, 'case.recommendation_missing');
    await this.moveRow(tx, acting, subject, row, action, more);
    return row;
  }

  async moveRow(tx: Tx, acting: Acting, subject: Pick<Case, 'id' | 'leadUnitId' | 'recommenderId' | 'title'>, row: Recommendation, action: RecommendationAction, more: RecommendationMove = {}): Promise<void> {
    await this.moves.move(tx, acting, {
      noun: 'recommendation',
      entity: Recommendation,
      subject: row,
      action,
      actors: caseActors(acting, subject),
      facts: more.facts,
      reason: more.reason,
      set: more.set,
      details: { caseId: subject.id, ...(more.set?.rank === undefined ? {} : { rank: more.set.rank }) },
      payload: { caseId: subject.id, title: subject.title },
    });
  }

  private lock(tx: Tx, caseId: string): Promise<Recommendation | null> {
    return tx.createQueryBuilder(Recommendation, 'r').setLock('pessimistic_write').where('r.case_id = :caseId', { caseId }).getOne();
  }
}
