import type { Refusal } from '@huibian/workflow';
import type { CaseSource } from './case-source.queries';

export const caseTitle = (source: Pick<CaseSource, 'text' | 'units'>): string =>
  source.text?.titleClauses.join('，') || (source.units ?? []).map((unit) => unit.shortName).join('、');

/** Whether this case may enter this batch now. */
export function inclusionRefusal(source: CaseSource, batch: { id: string; campaignId: string | null }): Refusal | null {
  const params = { title: caseTitle(source) };
  if (source.batchId !== null && source.batchId !== batch.id) return { code: 'batch.case_in_another_batch', params };
  if (source.campaignId !== batch.campaignId) return { code: 'batch.case_of_another_campaign', params };
  if (source.state !== 'approved') return { code: 'batch.case_not_approved', params };
  if (source.revisionId === null || source.text === null) return { code: 'batch.case_without_text', params };
  return null;
}
