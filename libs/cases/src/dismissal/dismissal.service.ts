import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import type { DismissalAnswer, DismissFinding } from '@huibian/contracts';
import { HistoryService, type Acting } from '@huibian/history';
import { checkRules, findingKey } from '@huibian/manuscript';
import { Refused, fieldRefused, notFound, refused, type Tx } from '@huibian/platform';
import { CaseAccess, caseActors } from '../case-access.service';
import type { Case } from '../case.entity';
import { FindingDismissal } from './dismissal.entity';
import { dismissalRefusal, ofOffice } from './dismissal.policy';

type DismissalAct = 'dismiss_finding' | 'restore_finding';

/** A finding that is right to stand: said once with a reason, taken back by an act of its own. Neither moves the case nor its text. */
@Injectable()
export class DismissalService {
  constructor(
    private readonly access: CaseAccess,
    private readonly history: HistoryService,
  ) {}

  /** @throws Refused 403 or 409 by the policy, 422 where the finding is dismissed already or the rule is unknown */
  async dismiss(tx: Tx, acting: Acting, caseId: string, input: DismissFinding): Promise<DismissalAnswer> {
    const subject = await this.lock(tx, acting, caseId, 'dismiss_finding');
    if (!checkRules.some(({ id }) => id === input.rule)) throw fieldRefused('rule', 'field.invalid');
    const key = findingKey(input);
    if (await tx.existsBy(FindingDismissal, { caseId, key, restoredAt: IsNull() })) throw refused(422, 'case.finding_already_dismissed');
    const { rule, quote, reason } = input;
    const id = v7();
    await tx.insert(FindingDismissal, { id, caseId, key, rule, quote, reason, ofOffice: ofOffice(subject), dismissedBy: acting.userId!, at: acting.receivedAt, restoredBy: null, restoredAt: null });
    await this.record(tx, acting, subject, 'dismiss_finding', { rule, key }, reason);
    return { id, key };
  }

  async restore(tx: Tx, acting: Acting, caseId: string, id: string): Promise<DismissalAnswer> {
    const subject = await this.lock(tx, acting, caseId, 'restore_finding');
    // A note of the office is not there for a unit, neither to read nor to take back.
    const found = await tx.findOneBy(FindingDismissal, { id, caseId, restoredAt: IsNull(), ...(ofOffice(subject) ? {} : { ofOffice: false }) });
    if (!found) throw notFound();
    await tx.update(FindingDismissal, { id }, { restoredBy: acting.userId, restoredAt: acting.receivedAt });
    await this.record(tx, acting, subject, 'restore_finding', { rule: found.rule, key: found.key });
    return { id, key: found.key };
  }

  private async lock(tx: Tx, acting: Acting, caseId: string, act: DismissalAct): Promise<Case> {
    const subject = await this.access.lock(tx, acting, caseId);
    const refusal = dismissalRefusal(acting, subject, act);
    if (refusal) throw new Refused(refusal.status, refusal.refusal);
    return subject;
  }

  private async record(tx: Tx, acting: Acting, subject: Case, action: DismissalAct, details: Record<string, unknown>, reason: string | null = null): Promise<void> {
    await this.history.record(tx, acting, { noun: 'case', subjectId: subject.id, action, actorRole: caseActors(acting, subject)[0] ?? 'user', reason, details });
  }
}
