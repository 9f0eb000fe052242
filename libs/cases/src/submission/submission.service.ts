import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Campaign } from '@huibian/campaigns';
import type { CaseAct, CaseAnswer, ReasonedCaseAct } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import { CaseAccess } from '../case-access.service';
import { CaseMovesService } from '../case-moves.service';
import type { Case } from '../case.entity';
import { CasesFacts, lateDetails } from '../cases-facts.service';
import { recommenderOn, routeOf } from '../draft/route.rules';
import { SigningUnits } from '../draft/signing-units.service';
import { onBehalf } from '../entry/entry.service';
import { RecommendationQueue } from '../recommendation/recommendation-queue.service';
import { CaseReturn } from './case-return.entity';
import { answerReturn } from './return.service';
import type { CaseRevision } from './revision.entity';
import { RevisionService } from './revision.service';

/** What a unit does with a finished text: submit it, submit it again, take it back. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly access: CaseAccess,
    private readonly units: SigningUnits,
    private readonly facts: CasesFacts,
    private readonly moves: CaseMovesService,
    private readonly revisions: RevisionService,
    private readonly queue: RecommendationQueue,
  ) {}

  /** The text every unit confirmed becomes a revision that never changes. */
  async submit(tx: Tx, acting: Acting, id: string, input: CaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    if (subject.state === 'drafting') await this.settleRoute(tx, subject);
    const facts = await this.facts.factsOf(tx, acting, id);
    const late = await this.facts.lateDayOf(tx, acting, id, 'submission');
    const revision = await this.snapshot(tx, acting, subject);
    const { route, recommenderId } = subject;
    const answer = await this.moves.move(tx, await onBehalf(tx, acting, subject), {
      caseId: id,
      subject,
      action: 'submit',
      facts,
      seenVersion: input.version,
      details: { revisionId: revision.id, textHash: revision.textHash, wordCount: revision.wordCount, ...lateDetails(late) },
      set: { currentRevisionId: revision.id, submittedAt: acting.receivedAt, lateAdmissionId: late?.id ?? null, route, recommenderId },
    });
    if (route.recommendation) await this.queue.enter(tx, acting, subject);
    return answer;
  }

  /** Answers a return: a new revision, and back to the stage that returned it. */
  async resubmit(tx: Tx, acting: Acting, id: string, input: CaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const facts = await this.facts.factsOf(tx, acting, id);
    const revision = await this.snapshot(tx, acting, subject);
    const answer = await this.moves.move(tx, await onBehalf(tx, acting, subject), {
      caseId: id,
      subject,
      action: 'resubmit',
      facts,
      seenVersion: input.version,
      details: { revisionId: revision.id, textHash: revision.textHash, wordCount: revision.wordCount },
      set: { currentRevisionId: revision.id },
    });
    await answerReturn(tx, acting, id);
    if (subject.state === 'recommending') await this.queue.reenter(tx, acting, subject);
    return answer;
  }

  async withdraw(tx: Tx, acting: Acting, id: string, input: ReasonedCaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    // Whoever returned it waits for it, and is told that it does not come back.
    const open = await tx.findOneBy(CaseReturn, { caseId: id, answeredAt: IsNull() });
    const payload = open ? { returnedAt: open.stage } : undefined;
    const answer = await this.moves.move(tx, acting, { caseId: id, subject, action: 'withdraw', seenVersion: input.version, reason: input.reason, set: { originState: null }, payload });
    await answerReturn(tx, acting, id);
    await this.queue.lapse(tx, acting, subject);
    return answer;
  }

  /**
   * The unit's recommender is who it is on the day of submission: a county that moved to another city goes the new way from then on.
   * The campaign is held as it is: called off a moment later it finds this case handed in, and ends it with the others.
   */
  private async settleRoute(tx: Tx, subject: Case): Promise<void> {
    const [lead] = await this.units.find(tx, [subject.leadUnitId]);
    const campaign = await tx.findOneOrFail(Campaign, { where: { id: subject.campaignId }, lock: { mode: 'pessimistic_read' } });
    subject.route = routeOf(campaign.settings.stages, lead!);
    subject.recommenderId = recommenderOn(subject.route, lead!);
  }

  private async snapshot(tx: Tx, acting: Acting, subject: Case): Promise<CaseRevision> {
    return this.revisions.add(tx, acting, subject, 'submitted', subject.draft, await this.access.unitIds(tx, subject.id));
  }
}
