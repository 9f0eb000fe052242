import type { CampaignStages } from '@huibian/contracts';
import type { CaseRoute } from '@huibian/workflow';

/** The unit that recommends a unit's cases; null where the unit recommends itself. */
const recommenderOf = (unit: { id: string; recommenderId: string | null }): string | null => (unit.recommenderId === unit.id ? null : unit.recommenderId);

/** A case's own graph: recommendation falls away where the campaign has it off or the lead unit is its own recommender. */
export function routeOf(stages: CampaignStages, unit: { id: string; recommenderId: string | null }): CaseRoute {
  return { recommendation: stages.recommendation && recommenderOf(unit) !== null, review: stages.review, notice: stages.notice };
}

/** Who has to recommend a case and therefore knows of it: nobody on a route without recommendation. */
export const recommenderOn = (route: CaseRoute, unit: { id: string; recommenderId: string | null }): string | null => (route.recommendation ? recommenderOf(unit) : null);
