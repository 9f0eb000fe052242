import { randomUUID } from 'node:crypto';
import { ConfirmationService, DraftService, RecommendationService, ScreeningService, SubmissionService } from '@huibian/cases';
import type { CaseAnswer } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { Database, type Tx } from '@huibian/platform';
import type { DemoAccount } from '../demo-accounts';
import type { SeedContext } from '../seed-step';
import { writeTopic, type DemoTopic } from './demo-topic';
import type { DemoWriters } from './demo-writers';

/** Where a case of the demo has come to. Later stages take the accepted ones further. */
export type Reached = 'unconfirmed' | 'confirmed' | 'recommending' | 'returned_to_unit' | 'declined' | 'screening' | 'correction' | 'failed' | 'withdrawn' | 'accepted';

export function actingAs(account: DemoAccount | undefined, receivedAt: Date): Acting {
  if (!account) throw new Error('The demo accounts are made before the demo cases.');
  return { userId: account.id, name: account.name, grants: [{ role: account.role, unitId: account.unitId }], receivedAt, correlationId: randomUUID() };
}

/** One case brought on its way by the same services the doors use, each act some hours after the one before. */
export class DemoCase {
  private answer: CaseAnswer = { id: '', state: '', version: 0 };

  constructor(
    private readonly context: SeedContext,
    private readonly writers: DemoWriters,
    private readonly topic: DemoTopic,
    private at: Date,
  ) {}

  /** @returns the case's id */
  async tell(campaignId: string, turn: number, until: Reached): Promise<string> {
    await this.bring(campaignId, turn, until);
    return this.answer.id;
  }

  private async bring(campaignId: string, turn: number, until: Reached): Promise<void> {
    const lead = await this.writers.unit(this.topic.unit);
    const coUnits = await Promise.all((this.topic.coUnits ?? []).map((name) => this.writers.unit(name)));
    const textHash = await this.write(campaignId, turn, lead.id, coUnits.map((unit) => unit.id));
    if (until === 'unconfirmed') return;
    for (const unit of [lead, ...coUnits]) await this.act('unit_lead', unit.id, (tx, acting) => this.get(ConfirmationService).confirm(tx, acting, this.answer.id, { version: this.answer.version, textHash, unitId: unit.id }));
    if (until === 'confirmed') return;
    await this.act('unit_editor', lead.id, (tx, acting) => this.get(SubmissionService).submit(tx, acting, this.answer.id, this.seen()));
    if (this.answer.state === 'recommending' && !(await this.recommended(lead.recommenderId!, until))) return;
    await this.screened(lead.id, until);
  }

  private async write(campaignId: string, turn: number, leadUnitId: string, coUnitIds: string[]): Promise<string> {
    const drafts = this.get(DraftService);
    await this.act('unit_editor', leadUnitId, (tx, acting) => drafts.create(tx, acting, { campaignId, fieldKey: this.topic.field, leadUnitId, coUnitIds }));
    const acting = await this.writers.acting('unit_editor', leadUnitId, this.later());
    const saved = await this.get(Database).transaction((tx) => drafts.save(tx, acting, this.answer.id, { draftVersion: 1, text: writeTopic(this.topic, turn) }));
    return saved.textHash;
  }

  /** @returns whether the case went on to screening */
  private async recommended(recommenderId: string, until: Reached): Promise<boolean> {
    const service = this.get(RecommendationService);
    if (until === 'recommending') return false;
    if (until === 'returned_to_unit') {
      await this.act('recommender_clerk', recommenderId, (tx, acting) => service.returnToUnit(tx, acting, this.answer.id, { ...this.seen(), reason: '第二部分与第三部分的数据口径不一致，请核对后重报，并说明统计范围。' }));
      return false;
    }
    if (until === 'declined') {
      await this.act('recommender_signer', recommenderId, (tx, acting) => service.decline(tx, acting, this.answer.id, { ...this.seen(), reason: '做法刚满半年，成效尚待检验，建议成熟后参加下一批。' }));
      return false;
    }
    await this.act('recommender_signer', recommenderId, (tx, acting) => service.recommend(tx, acting, this.answer.id, this.seen()));
    return true;
  }

  private async screened(leadUnitId: string, until: Reached): Promise<void> {
    const screening = this.get(ScreeningService);
    const office = (username: string, work: (tx: Tx, acting: Acting) => Promise<CaseAnswer>) => this.step(actingAs(this.context.accounts.get(username), this.later()), work);
    if (until === 'accepted') await office('office-clerk', (tx, acting) => screening.accept(tx, acting, this.answer.id, this.seen()));
    if (until === 'correction') {
      const why = { reasonKeys: ['facts_unsupported'], reason: '成效部分的两组数据没有写明来源和时间，请补充。' };
      await office('office-clerk-2', (tx, acting) => screening.returnForCorrection(tx, acting, this.answer.id, { ...this.seen(), ...why }));
    }
    if (until === 'failed') {
      const why = { reasonKeys: ['practice_too_young'], reason: '申报时做法实施不足一年，主要成效尚未显现。' };
      await office('office-lead', (tx, acting) => screening.failScreening(tx, acting, this.answer.id, { ...this.seen(), ...why }));
    }
    if (until === 'withdrawn') await this.act('unit_lead', leadUnitId, (tx, acting) => this.get(SubmissionService).withdraw(tx, acting, this.answer.id, { ...this.seen(), reason: '两项数据需要重新核定，先行撤回。' }));
  }

  private async act(role: 'unit_editor' | 'unit_lead' | 'recommender_clerk' | 'recommender_signer', unitId: string, work: (tx: Tx, acting: Acting) => Promise<CaseAnswer>): Promise<void> {
    await this.step(await this.writers.acting(role, unitId, this.later()), work);
  }

  private async step(acting: Acting, work: (tx: Tx, acting: Acting) => Promise<CaseAnswer>): Promise<void> {
    this.answer = await this.get(Database).transaction((tx) => work(tx, acting));
  }

  private seen(): { version: number } {
    return { version: this.answer.version };
  }

  private later(): Date {
    this.at = new Date(this.at.getTime() + 7 * 3_600_000);
    return this.at;
  }

  private get<T>(service: new (...parameters: never[]) => T): T {
    return this.context.app.get(service, { strict: false });
  }
}
