import { Injectable } from '@nestjs/common';
import type { CampaignFactSource } from '@huibian/campaigns';
import type { Tx } from '@huibian/platform';
import { caseTable, type Refusal } from '@huibian/workflow';
import { titleOfSql } from './reading/case.queries';

const endStates = Object.entries(caseTable.states).filter(([, { kind }]) => kind === 'end').map(([name]) => name);

/** A submitted case that stands in no end state: somebody still waits for its result. A draft is its unit's own and holds nobody up. */
export const underWaySql = `c.submitted_at IS NOT NULL AND NOT c.state IN (${endStates.map((state) => `'${state}'`).join(', ')})`;

/** What cases say of their campaign. */
@Injectable()
export class CampaignCasesFacts implements CampaignFactSource {
  async factsOfCampaign(source: Pick<Tx, 'query'>, campaignId: string): Promise<Record<'no_case_under_way', Refusal | null>> {
    const rows: { count: number; title: string }[] = await source.query(
      `SELECT count(*)::int AS count, (array_agg(t.title ORDER BY c.submitted_at, c.id))[1] AS title
         FROM cases c JOIN case_revisions v ON v.id = c.current_revision_id CROSS JOIN LATERAL (SELECT ${titleOfSql('v.text')} AS title) t
        WHERE c.campaign_id = $1 AND ${underWaySql}`,
      [campaignId],
    );
    const { count = 0, title = '' } = rows[0] ?? {};
    return { no_case_under_way: count === 0 ? null : { code: 'campaign.case_under_way', params: { count, title } } };
  }
}
