import { useGetOne, type RaRecord } from 'react-admin';
import type { CampaignSettings } from '@huibian/contracts';

interface CampaignRecord extends RaRecord {
  title: string;
  ordinal: string;
  basis: string;
  settings: CampaignSettings;
}

/** The campaign a subject belongs to, read once and kept; `fieldName` calls a field by its key. */
export function useCampaign(campaignId: string | undefined): { campaign: CampaignRecord | undefined; fieldName: (key: string) => string } {
  const { data } = useGetOne<CampaignRecord>('campaigns', { id: campaignId ?? '' }, { enabled: campaignId !== undefined, staleTime: 60_000 });
  const fieldName = (key: string) => data?.settings.fields.find((field) => field.key === key)?.name ?? '';
  return { campaign: data, fieldName };
}
