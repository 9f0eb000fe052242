import { CLOCK, type Clock } from '@huibian/platform';
import type { SeedStep } from '../seed-step';
import { actingAs, DemoCase, type Reached } from './demo-case';
import { seedDemoCampaign } from './demo-campaign';
import { countyTopics } from './demo-topics-counties';
import { otherTopics } from './demo-topics-others';
import { DemoWriters } from './demo-writers';

const dayMs = 86_400_000;

/** Where each case has come to, in the order of the topics. */
const reached: readonly Reached[] = [
  ...(['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'screening', 'correction', 'accepted', 'screening', 'recommending', 'accepted', 'recommending', 'recommending'] as const),
  ...(['accepted', 'accepted', 'failed', 'accepted', 'screening', 'withdrawn', 'confirmed', 'declined', 'unconfirmed', 'correction', 'returned_to_unit'] as const),
];

export const demoCases: SeedStep = {
  name: 'cases',
  async run(context) {
    const now = context.app.get<Clock>(CLOCK).now();
    const by = (username: string) => (daysAgo: number) => actingAs(context.accounts.get(username), new Date(now.getTime() - daysAgo * dayMs));
    const campaign = await seedDemoCampaign(context, by('office-clerk'), by('office-lead'), now);
    if (!campaign) return;
    const writers = new DemoWriters(context, now);
    for (const [turn, topic] of [...countyTopics, ...otherTopics].entries()) {
      const began = new Date(now.getTime() - (18 - turn * 0.6) * dayMs);
      await new DemoCase(context, writers, topic, began).tell(campaign.id, turn, reached[turn]!);
    }
  },
};
