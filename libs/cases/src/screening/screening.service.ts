import { Injectable } from '@nestjs/common';
import { beyondKnownHolidays, Campaign, endOfTerm } from '@huibian/campaigns';
import type { CampaignSettings, CaseAct, CaseAnswer, CorrectionAnswer, MoveField, ReasonedCaseAct, ReturnForCorrection } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { fieldRefused, refused, shanghaiDate, type Tx } from '@huibian/platform';
import { CaseAccess } from '../case-access.service';
import { CaseMovesService } from '../case-moves.service';
import type { Case } from '../case.entity';
import { RecommendationQueue } from '../recommendation/recommendation-queue.service';
import { answerReturn, ReturnService } from '../submission/return.service';

/** 形式审查, and what the office may do with a case on its way. */
@Injectable()
export class ScreeningService {
  constructor(
    private readonly access: CaseAccess,
    private readonly moves: CaseMovesService,
    private readonly returns: ReturnService,
    private readonly queue: RecommendationQueue,
  ) {}

  async accept(tx: Tx, acting: Acting, id: string, input: CaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    return this.moves.move(tx, acting, { caseId: id, subject, action: 'accept', seenVersion: input.version });
  }

  /** Returns with listed reasons and a clock. The clock shows what is late and declines nothing. */
  async returnForCorrection(tx: Tx, acting: Acting, id: string, input: ReturnForCorrection): Promise<CorrectionAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const settings = await settingsOf(tx, subject);
    refuseUnknownReasons(settings, input.reasonKeys);
    const correctionDue = endOfTerm(shanghaiDate(acting.receivedAt), settings.dates.correctionDays, settings.dates.correctionDaysAre);
    const { reason, reasonKeys } = input;
    const clock = { correctionDue, ...beyondKnownHolidays(correctionDue) };
    const answer = await this.moves.move(tx, acting, { caseId: id, subject, action: 'return_for_correction', seenVersion: input.version, reason, details: { reasonKeys, ...clock } });
    await this.returns.add(tx, acting, subject, { stage: 'screening', reason, reasonKeys, correctionDue });
    return { ...answer, ...clock };
  }

  async failScreening(tx: Tx, acting: Acting, id: string, input: ReturnForCorrection): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    refuseUnknownReasons(await settingsOf(tx, subject), input.reasonKeys);
    const { reason, reasonKeys } = input;
    return this.moves.move(tx, acting, { caseId: id, subject, action: 'fail_screening', seenVersion: input.version, reason, details: { reasonKeys } });
  }

  /** 调整领域. What was confirmed and submitted keeps the field it was written for; the case stands in the new one. */
  async moveField(tx: Tx, acting: Acting, id: string, input: MoveField): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const field = (await settingsOf(tx, subject)).fields.find((one) => one.key === input.fieldKey);
    if (!field) throw fieldRefused('fieldKey', 'case.field_unknown');
    if (field.key === subject.fieldKey) throw refused(422, 'case.already_in_field', { name: field.name });
    const details = { fromField: subject.fieldKey, toField: field.key };
    return this.moves.move(tx, acting, { caseId: id, subject, action: 'move_field', seenVersion: input.version, reason: input.reason, details, set: { fieldKey: field.key } });
  }

  /** 撤稿: the office's. */
  async retract(tx: Tx, acting: Acting, id: string, input: ReasonedCaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    const answer = await this.moves.move(tx, acting, { caseId: id, subject, action: 'retract', seenVersion: input.version, reason: input.reason, set: { originState: null } });
    await answerReturn(tx, acting, id);
    await this.queue.lapse(tx, acting, subject);
    return answer;
  }

  /** 转入下批 */
  async carryOver(tx: Tx, acting: Acting, id: string, input: ReasonedCaseAct): Promise<CaseAnswer> {
    const subject = await this.access.lock(tx, acting, id);
    return this.moves.move(tx, acting, { caseId: id, subject, action: 'carry_over', seenVersion: input.version, reason: input.reason, set: { originState: null } });
  }
}

const settingsOf = async (tx: Tx, subject: Case): Promise<CampaignSettings> => (await tx.findOneByOrFail(Campaign, { id: subject.campaignId })).settings;

function refuseUnknownReasons(settings: CampaignSettings, keys: readonly string[]): void {
  const unknown = keys.findIndex((key) => !settings.screeningReasons.some((reason) => reason.key === key));
  if (unknown >= 0) throw fieldRefused(`reasonKeys.${unknown}`, 'case.screening_reason_unknown', { key: keys[unknown]! });
}
