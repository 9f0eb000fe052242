import { randomUUID } from 'node:crypto';
import { Campaign } from '@huibian/campaigns';
import type { Acting } from '@huibian/history';
import { CLOCK, Database, shanghaiDate, type Clock, type Tx } from '@huibian/platform';
import { Assignment, AutomaticAssignmentService, Expert, ExpertsService, RoundsService, ScoringService } from '@huibian/review';
import { actingAs } from '../cases/demo-case';
import { demoCampaignTitle } from '../cases/demo-campaign';
import type { DemoAccount } from '../demo-accounts';
import type { SeedContext, SeedStep } from '../seed-step';

const dayMs = 86_400_000;

/** Where the demo's experts work and what they know; none of it is about a real person. */
const profiles = [
  { employer: '省级党校', fieldKeys: ['economy', 'governance'] },
  { employer: '省级智库', fieldKeys: ['economy', 'income'] },
  { employer: '综合性大学公共管理学院', fieldKeys: ['governance', 'services'] },
  { employer: '农林大学', fieldKeys: ['balance', 'ecology'] },
  { employer: '财经大学', fieldKeys: ['income', 'economy'] },
  { employer: '师范大学', fieldKeys: ['culture', 'services'] },
  { employer: '规划研究院', fieldKeys: ['balance', 'ecology'] },
  { employer: '社会科学院', fieldKeys: ['culture', 'governance'] },
] as const;

const opinions = [
  '路子走得稳，办法具体，数据来源交代得清楚，换一个地方也学得会。',
  '问题抓得准，成效看得见；建议把投入和产出的账再列细一些。',
  '群众参与的环节写得扎实，推广时要留意各地底子不同。',
];

/** Experts with profiles, one open round staffed by machine, and the first scores in. */
export const demoReview: SeedStep = {
  name: 'review',
  async run(context) {
    if (await context.app.get(Database).reader.exists(Expert)) return;
    await new DemoReview(context).tell();
  },
};

class DemoReview {
  private readonly now: Date;

  constructor(private readonly context: SeedContext) {
    this.now = context.app.get<Clock>(CLOCK).now();
  }

  async tell(): Promise<void> {
    const experts = [...this.context.accounts.values()].filter((account) => account.role === 'expert');
    await this.register(experts);
    const campaign = await this.get(Database).reader.findOneByOrFail(Campaign, { title: demoCampaignTitle });
    const roundId = await this.transaction(async (tx) => {
      const rounds = this.get(RoundsService);
      const round = await rounds.create(tx, this.office('office-clerk', 3), { campaignId: campaign.id, name: '网评', kind: 'online', endsOn: shanghaiDate(new Date(this.now.getTime() + 12 * dayMs)) });
      const staffed = await this.get(AutomaticAssignmentService).apply(tx, this.office('office-clerk', 3), round.id, round.version);
      await rounds.open(tx, this.office('office-lead', 2), round.id, { version: staffed.version });
      return round.id;
    });
    await this.scoreSome(roundId, experts);
  }

  private async register(experts: readonly DemoAccount[]): Promise<void> {
    await this.transaction(async (tx) => {
      const service = this.get(ExpertsService);
      for (const [turn, account] of experts.entries()) {
        const profile = profiles[turn % profiles.length]!;
        const made = await service.create(tx, this.office('office-clerk', 6), { name: account.name, userId: account.id, unitId: null, employer: profile.employer, regionCode: null, fieldKeys: [...profile.fieldKeys], phone: '' });
        // One of them once served in a county: the conflict shows what a dated post does.
        if (turn === 0) {
          const post = { title: '挂职副县长', unitId: null, regionCode: '330624', from: '2025-03', to: '2026-03', source: '本人填报' };
          await service.addPost(tx, this.office('office-clerk', 6), made.id, { version: made.version, post });
        }
      }
    });
  }

  /** The first two experts are through with most of theirs, the third has begun. */
  private async scoreSome(roundId: string, experts: readonly DemoAccount[]): Promise<void> {
    for (const [turn, account] of experts.slice(0, 3).entries()) {
      const mine = await this.get(Database).query<{ id: string; keys: string[] }>(
        `SELECT a.id, ARRAY(SELECT c->>'key' FROM jsonb_array_elements(r.criteria) c) AS keys
           FROM assignments a JOIN rounds r ON r.id = a.round_id JOIN experts e ON e.id = a.expert_id WHERE a.round_id = $1 AND e.user_id = $2 ORDER BY a.id`,
        [roundId, account.id],
      );
      const done = turn === 2 ? 1 : Math.max(1, mine.length - 1);
      for (const [number, assignment] of mine.slice(0, done).entries()) {
        const marks = Object.fromEntries(assignment.keys.map((key, index) => [key, String(78 + ((number * 7 + turn * 5 + index * 3) % 18))]));
        await this.transaction(async (tx) => {
          const { version } = await tx.findOneByOrFail(Assignment, { id: assignment.id });
          await this.get(ScoringService).score(tx, this.expert(account, 1), assignment.id, { version, marks, opinion: opinions[(number + turn) % opinions.length]! });
        });
      }
    }
  }

  private expert(account: DemoAccount, daysAgo: number): Acting {
    return { userId: account.id, name: account.name, grants: [{ role: 'expert', unitId: null }], receivedAt: new Date(this.now.getTime() - daysAgo * dayMs), correlationId: randomUUID() };
  }

  private office(username: string, daysAgo: number): Acting {
    return actingAs(this.context.accounts.get(username), new Date(this.now.getTime() - daysAgo * dayMs));
  }

  private transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  private get<T>(service: new (...parameters: never[]) => T): T {
    return this.context.app.get(service, { strict: false });
  }
}
