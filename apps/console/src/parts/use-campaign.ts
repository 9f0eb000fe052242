import { useQuery } from '@tanstack/react-query';
import type { CampaignSettings } from '@huibian/contracts';
import { useApi } from '../providers/use-api';

interface WholeCampaign {
  id: string;
  title: string;
  ordinal: string;
  basis: string;
  settings: CampaignSettings;
}

const freshMs = 60_000;

/**
 * The campaign a subject belongs to, read once and kept; `fieldName` calls a field by its key. It has a place of its own in the
 * cache: the lists put their shorter lines where react-admin keeps records.
 */
export function useCampaign(campaignId: string | undefined): { campaign: WholeCampaign | undefined; fieldName: (key: string) => string } {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['campaign', 'whole', campaignId],
    queryFn: ({ signal }) => api.get<WholeCampaign>(`/api/campaigns/${campaignId ?? ''}`, signal),
    enabled: campaignId !== undefined,
    staleTime: freshMs,
  });
  const fieldName = (key: string) => data?.settings.fields.find((field) => field.key === key)?.name ?? '';
  return { campaign: data, fieldName };
}
