import { useGetOne } from 'react-admin';
import type { CampaignRepresentation } from '@huibian/contracts';

/** One campaign, whole. The meta sets it apart from the short items that lists leave in react-admin's cache. */
export function useCampaign(id: string | undefined) {
  return useGetOne<CampaignRepresentation>('campaigns', { id: id ?? '', meta: { whole: true } }, { enabled: Boolean(id) });
}
