import { Campaign, CampaignService } from '@huibian/campaigns';
import { BatchesService, ProofRunner, ProofsService } from '@huibian/compile';
import { defaultCampaignSettings, type SelectionResult } from '@huibian/contracts';
import { RulingsService, ShortlistsService } from '@huibian/decision';
import type { Acting } from '@huibian/history';
import { CLOCK, Database, shanghaiDate, type Clock, type Tx } from '@huibian/platform';
import { EditionsService } from '@huibian/publish';
import { actingAs, DemoCase } from '../cases/demo-case';
import { DemoWriters } from '../cases/demo-writers';
import type { SeedContext, SeedStep } from '../seed-step';
import { firstBatchTopics } from './first-batch-topics';

const title = '高质量发展建设共同富裕示范区最佳实践（第一批）征集';
const dayMs = 86_400_000;

/** What the leading group decided of each topic: five were published, one waits as a reserve, one was not selected. */
const results: readonly SelectionResult[] = ['best_practice', 'best_practice', 'best_practice', 'best_practice', 'best_practice', 'reserve', 'not_selected'];

/** The batch before: from campaign to released edition, so that every later stage and the public site have something to show. */
export const firstBatch: SeedStep = {
  name: 'first batch',
  async run(context) {
    const told = await context.app.get(Database).reader.existsBy(Campaign, { title });
    if (!told) await new FirstBatch(context).tell();
  },
};

class FirstBatch {
  private readonly now: Date;

  constructor(private readonly context: SeedContext) {
    this.now = context.app.get<Clock>(CLOCK).now();
  }

  async tell(): Promise<void> {
    const campaignId = await this.campaign();
    const writers = new DemoWriters(this.context, this.now);
    const caseIds: string[] = [];
    for (const [turn, topic] of firstBatchTopics.entries()) {
      caseIds.push(await new DemoCase(this.context, writers, topic, this.daysAgo(200 - turn)).tell(campaignId, turn + 3, 'accepted'));
    }
    await this.decide(campaignId, caseIds);
    await this.publish(campaignId, caseIds.filter((_, turn) => results[turn] === 'best_practice'));
  }

  private async campaign(): Promise<string> {
    const day = (days: number) => shanghaiDate(this.daysAgo(days));
    const settings = defaultCampaignSettings({ opensOn: day(230), submissionEndsOn: day(-1), recommendationEndsOn: null });
    return this.transaction(async (tx) => {
      const campaigns = this.get(CampaignService);
      const created = await campaigns.create(tx, this.clerk(232), { title, basis: '《关于开展最佳实践（第一批）征集的通知》（演示）', ordinal: '第一批', settings: { ...settings, stages: { recommendation: false, review: false, notice: 'none' } } });
      await campaigns.open(tx, this.lead(230), created.id, { version: created.version });
      return created.id;
    });
  }

  private async decide(campaignId: string, caseIds: readonly string[]): Promise<void> {
    const decisions = caseIds.map((caseId, turn) => ({ caseId, result: results[turn]! }));
    const caps = { province: null, city: null, county: null };
    await this.transaction(async (tx) => {
      const shortlists = this.get(ShortlistsService);
      const list = await shortlists.create(tx, this.clerk(150), { campaignId, caps });
      const entries = decisions.map((decision) => ({ ...decision, reservePlace: decision.result === 'reserve' ? 1 : null, remark: '' }));
      const staged = await shortlists.stage(tx, this.clerk(149), list.id, { version: list.version, caps, entries });
      await shortlists.propose(tx, this.lead(148), list.id, { version: staged.version });
      const rulings = this.get(RulingsService);
      const ruling = await rulings.record(tx, this.lead(120), { shortlistId: list.id, form: 'minutes', title: '领导小组专题会议纪要（演示）', number: '〔演示〕1号', decidedOn: shanghaiDate(this.daysAgo(121)), decidedBy: '领导小组', scan: null, decisions });
      await rulings.announce(tx, this.lead(119), ruling.id, { version: ruling.version });
    });
  }

  private async publish(campaignId: string, caseIds: readonly string[]): Promise<void> {
    const batches = this.get(BatchesService);
    const front = { title: '高质量发展建设共同富裕示范区 最佳实践（第一批）汇编材料', ordinal: '第一批', office: '共同富裕示范区领导小组办公室（演示）', date: '二〇二六年八月' };
    const { batchId, proofId } = await this.transaction(async (tx) => {
      const batch = await batches.create(tx, this.clerk(110), { kind: 'compilation', campaignId, ...front });
      const filled = await batches.editEntries(tx, this.clerk(109), batch.id, { version: batch.version, include: [...caseIds], remove: [], refresh: [], place: [], tracking: [] });
      const proof = await this.get(ProofsService).request(tx, this.clerk(108), batch.id, { version: filled.version });
      return { batchId: batch.id, proofId: proof.id };
    });
    await this.get(ProofRunner).run(proofId);
    await this.transaction(async (tx) => {
      const version = async () => ((await tx.query('SELECT version FROM batches WHERE id = $1', [batchId])) as { version: number }[])[0]!.version;
      await batches.finalize(tx, this.clerk(101), batchId, { version: await version() });
      await this.get(EditionsService).release(tx, this.lead(100), batchId, { version: await version() });
    });
  }

  private daysAgo(days: number): Date {
    return new Date(this.now.getTime() - days * dayMs);
  }

  private clerk(daysAgo: number): Acting {
    return actingAs(this.context.accounts.get('office-clerk'), this.daysAgo(daysAgo));
  }

  private lead(daysAgo: number): Acting {
    return actingAs(this.context.accounts.get('office-lead'), this.daysAgo(daysAgo));
  }

  private transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  private get<T>(service: new (...parameters: never[]) => T): T {
    return this.context.app.get(service, { strict: false });
  }
}
