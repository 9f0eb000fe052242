import type { CampaignStages } from '@huibian/contracts';
import type { CaseRoute } from '@huibian/workflow';

/** The unit that has to recommend a unit's cases; null where the unit recommends itself. */
export const recommenderOf = (unit: { id: string; recommenderId: string | null }): string | null => (unit.recommenderId === unit.id ? null : unit.recommenderId);

/** A case's own graph: recommendation falls away where the campaign has it off or the lead unit is its own recommender. */
export function routeOf(stages: CampaignStages, unit: { id: string; recommenderId: string | null }): CaseRoute {
  return { recommendation: stages.recommendation && recommenderOf(unit) !== null, review: stages.review, notice: stages.notice };
}
