import type { CampaignSettings } from '@huibian/contracts';
import { ok, openReviewedWorld, type ReviewedWorld } from './reviewed-world';

/** A world with review off: accepted cases await the list at once. */
export const openDecidedWorld = (notice: CampaignSettings['stages']['notice']): Promise<ReviewedWorld> =>
  openReviewedWorld((settings) => ({ ...settings, stages: { recommendation: false, review: false, notice }, notice: { form: 'public_notice', days: 5, daysAre: 'working', letterCountsBy: 'postmark' } }));

export interface Proposed {
  shortlistId: string;
  version: number;
}

type Result = 'best_practice' | 'reserve' | 'not_selected';

/** Places 萧山, 滨江 and 上虞 and proposes the list. */
export async function proposeList(world: ReviewedWorld, results: Record<'xiaoshan' | 'binjiang' | 'shangyu', Result>): Promise<Proposed> {
  const made = ok(await world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps: { province: null, city: null, county: null } }), 201).body as { id: string; version: number };
  const entries = (Object.keys(results) as (keyof typeof results)[]).map((county) => ({ caseId: world.caseIds[county], result: results[county], reservePlace: results[county] === 'reserve' ? 1 : null, remark: '' }));
  const staged = ok(await world.clerk.put(`/api/shortlists/${made.id}/entries`, { version: made.version, caps: { province: null, city: null, county: null }, entries })).body as { version: number };
  const proposed = ok(await world.lead.post(`/api/shortlists/${made.id}/proposal`, { version: staged.version })).body as { version: number };
  return { shortlistId: made.id, version: proposed.version };
}

export const ruling = (shortlistId: string, decisions: { caseId: string; result: Result }[]) => ({
  shortlistId, form: 'minutes', title: '领导小组会议纪要', number: '〔2022〕7号', decidedOn: '2022-10-10', decidedBy: '领导小组', scan: null, decisions,
});

export const caseState = async (world: ReviewedWorld, county: keyof ReviewedWorld['caseIds']): Promise<string> =>
  (ok(await world.lead.get(`/api/cases/${world.caseIds[county]}`)).body as { state: string }).state;
