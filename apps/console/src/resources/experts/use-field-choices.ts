import { useGetList, useGetMany, type RaRecord } from 'react-admin';
import { defaultFields, type CampaignSettings } from '@huibian/contracts';

interface CampaignRecord extends RaRecord {
  /** Missing while only the list's line of the campaign is at hand. */
  settings?: CampaignSettings;
}

const campaignsRead = 5;

/** Fields an expert may be of: those of the latest campaigns after the usual seven. */
export function useFieldChoices(): { id: string; name: string }[] {
  const { data: listed = [] } = useGetList<RaRecord>('campaigns', { pagination: { page: 1, perPage: campaignsRead }, sort: { field: 'createdAt', order: 'DESC' } }, { staleTime: 60_000 });
  const { data: campaigns = [] } = useGetMany<CampaignRecord>('campaigns', { ids: listed.map(({ id }) => id) }, { enabled: listed.length > 0 });
  const names = new Map<string, string>(defaultFields.map(({ key, name }) => [key, name]));
  for (const campaign of campaigns) for (const { key, name } of campaign?.settings?.fields ?? []) if (!names.has(key)) names.set(key, name);
  return [...names].map(([id, name]) => ({ id, name }));
}
