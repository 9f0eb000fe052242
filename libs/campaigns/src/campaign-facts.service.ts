import { Injectable } from '@nestjs/common';
import type { Tx } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/** What a later stage knows about a campaign: the facts it owns. Asked under the campaign's lock by its acts, and for display. */
export interface CampaignFactSource {
  factsOfCampaign(source: Pick<Tx, 'query'>, campaignId: string): Promise<Readonly<Record<string, Refusal | null>>>;
}

/** The later stages' facts about a campaign. Upstream knows none of them by name: whoever knows something says so at boot. */
@Injectable()
export class CampaignFacts {
  private readonly sources: CampaignFactSource[] = [];

  /** Called by later stages at boot. */
  add(source: CampaignFactSource): void {
    this.sources.push(source);
  }

  /** One after the other: inside a transaction there is one connection. */
  async of(source: Pick<Tx, 'query'>, campaignId: string): Promise<Record<string, Refusal | null>> {
    const facts: Record<string, Refusal | null> = {};
    for (const one of this.sources) Object.assign(facts, await one.factsOfCampaign(source, campaignId));
    return facts;
  }
}
