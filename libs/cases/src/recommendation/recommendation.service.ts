import { Injectable } from '@nestjs/common';
import { QuotaService } from '@huibian/campaigns';
import type { CaseAct, CaseAnswer, OrderRecommendations, ReasonedCaseAct } from '@huibian/contracts';
import { holdsFor, type Acting } from '@huibian/history';
import { notFound, refused, staleVersion, type Tx } from '@huibian/platform';
import { recommenderSide } from '@huibian/workflow';
import { CaseAccess } from '../case-access.service';
import { CaseMovesService } from '../case-moves.service';
import { Case } from '../case.entity';
import { CasesFacts, lateDetails } from '../cases-facts.service';
import { ReturnService } from '../submission/return.service';
import { RecommendationQueue } from './recommendation-queue.service';
import { Recommendation } from './recommendation.entity';

/** 推荐: recommend within the 名额, return with reasons, decline; and the order of the queue. */
@Injectable()
export class RecommendationService {
  constructor(
    private readonly access: CaseAccess,
    private readonly facts: CasesFacts,
    private readonly moves: CaseMovesService,
    private readonly queue: RecommendationQueue,
    private readonly quotas: QuotaService,
    private readonly returns: ReturnService,
  ) {}

  /** Spends one 名额 of the lead unit's recommender. Two who take the last place are counted one after the other. */
  async recommend(tx: Tx, acting: Acting, id: string, input: CaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    if (subject.recommenderId) await this.quotas.lockPlaces(tx, subject.campaignId, subject.recommenderId, subject.group);
    const facts = await this.facts.factsOf(tx, acting, id);
    const late = await this.facts.lateDayOf(tx, acting, id, 'recommendation');
    const answer = await this.moves.move(tx, acting, { caseId: id, subject, action: 'recommend', facts, seenVersion: input.version, details: lateDetails(late) });
    await this.queue.move(tx, acting, subject, 'recommend', { facts, set: { recommendedAt: acting.receivedAt, lateAdmissionId: late?.id ?? null } });
    return answer;
  }

  async returnToUnit(tx: Tx, acting: Acting, id: string, input: ReasonedCaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const answer = await this.moves.move(tx, acting, { caseId: id, subject, action: 'return_to_unit', seenVersion: input.version, reason: input.reason });
    await this.returns.add(tx, acting, subject, { stage: 'recommending', reason: input.reason, reasonKeys: [], correctionDue: null });
    await this.queue.move(tx, acting, subject, 'return_to_unit', { reason: input.reason, set: { rank: null } });
    return answer;
  }

  /** 不予推荐 */
  async decline(tx: Tx, acting: Acting, id: string, input: ReasonedCaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const answer = await this.moves.move(tx, acting, { caseId: id, subject, action: 'decline', seenVersion: input.version, reason: input.reason });
    await this.queue.move(tx, acting, subject, 'decline', { reason: input.reason, set: { rank: null } });
    return answer;
  }

  /** Puts the whole queue in order. Every waiting case is named once; the version seen is each recommendation's own. */
  async order(tx: Tx, acting: Acting, input: OrderRecommendations): Promise<{ ordered: number }> {
    if (!recommenderSide.some((role) => holdsFor(acting, role, input.recommenderId))) throw notFound();
    const rows = await tx
      .createQueryBuilder(Recommendation, 'r')
      .setLock('pessimistic_write')
      .where('r.campaign_id = :campaignId AND r.recommender_id = :recommenderId AND r.state = :state', { ...input, state: 'queued' })
      .orderBy('r.id')
      .getMany();
    if (rows.length !== input.entries.length || rows.some((row) => !input.entries.some((entry) => entry.caseId === row.caseId))) {
      throw refused(409, 'case.order_incomplete', { count: rows.length });
    }
    const cases = await tx.createQueryBuilder(Case, 'c').where('c.id IN (:...ids)', { ids: rows.map((row) => row.caseId) }).getMany();
    for (const [index, entry] of input.entries.entries()) {
      const row = rows.find((one) => one.caseId === entry.caseId)!;
      if (row.version !== entry.version) throw staleVersion(entry.version, row.version, { caseId: row.caseId, rank: row.rank });
      if (row.rank === index + 1) continue;
      await this.queue.moveRow(tx, acting, cases.find((one) => one.id === row.caseId)!, row, 'order', { set: { rank: index + 1 } });
    }
    return { ordered: rows.length };
  }
}
