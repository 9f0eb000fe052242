import { Injectable } from '@nestjs/common';
import type { CampaignQuery, CampaignRepresentation } from '@huibian/contracts';
import { actorsTowards, isOffice, type Acting } from '@huibian/history';
import { Database, keysetPage, notFound, type JsonText, likePattern } from '@huibian/platform';
import { allowedActions, campaignTable } from '@huibian/workflow';
import { Campaign } from './campaign.entity';
import { CampaignFacts } from './campaign-facts.service';
import { CampaignService } from './campaign.service';

/** What others than the office may know of: a campaign once it has called them. */
const calledSql = `c.state IN ('open', 'closed', 'concluded')`;

@Injectable()
export class CampaignQueries {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignService,
    private readonly facts: CampaignFacts,
  ) {}

  list(acting: Acting, query: CampaignQuery): Promise<JsonText> {
    const params: unknown[] = [];
    const bind = (value: unknown) => `$${params.push(value)}`;
    const where = isOffice(acting) ? [] : [calledSql];
    if (query.state) where.push(`c.state = ${bind(query.state)}`);
    if (query.q) where.push(`(c.title || ' ' || c.ordinal) ILIKE ${bind(likePattern(query.q))}`);
    return keysetPage(
      this.database,
      {
        item: `json_build_object('id', c.id, 'state', c.state, 'version', c.version, 'title', c.title, 'ordinal', c.ordinal, 'stages', c.settings->'stages',
          'opensOn', c.settings->'dates'->>'opensOn', 'submissionEndsOn', c.settings->'dates'->>'submissionEndsOn',
          'closingTime', c.settings->'dates'->>'closingTime', 'recommendationEndsOn', CASE WHEN (c.settings->'stages'->>'recommendation')::boolean THEN c.settings->'dates'->>'recommendationEndsOn' END)`,
        from: 'campaigns c',
        where,
        params,
        id: 'c.id',
        sorts: {
          createdAt: { sql: 'c.created_at', type: 'timestamptz' },
          title: { sql: 'c.title', type: 'text' },
          submissionEndsOn: { sql: `c.settings->'dates'->>'submissionEndsOn'`, type: 'text' },
        },
        defaultSort: 'createdAt:desc',
      },
      query,
      query.sort,
    );
  }

  async show(acting: Acting, id: string): Promise<CampaignRepresentation> {
    const campaign = await this.find(acting, id);
    const settingsComplete = campaign.state === 'planned' ? await this.campaigns.settingsComplete(this.database.reader, acting, campaign) : null;
    // Only the office has a button that asks; what stands in the way is nobody else's to learn.
    const facts = isOffice(acting) ? await this.facts.of(this.database.reader, id) : {};
    return {
      id: campaign.id,
      state: campaign.state,
      version: campaign.version,
      title: campaign.title,
      basis: campaign.basis,
      ordinal: campaign.ordinal,
      settings: campaign.settings,
      createdAt: campaign.createdAt.toISOString(),
      openedAt: campaign.openedAt?.toISOString() ?? null,
      allowedActions: allowedActions(campaignTable, { state: campaign.state, actors: actorsTowards(acting, {}), facts: { ...facts, settings_complete: settingsComplete } }),
    };
  }

  private async find(acting: Acting, id: string): Promise<Campaign> {
    const campaign = await this.database.reader.findOneBy(Campaign, { id });
    if (!campaign || (!isOffice(acting) && !['open', 'closed', 'concluded'].includes(campaign.state))) throw notFound();
    return campaign;
  }
}
