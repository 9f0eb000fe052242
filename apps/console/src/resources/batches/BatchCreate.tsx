import { useEffect } from 'react';
import { AutocompleteInput, ReferenceInput, required, useGetOne, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CampaignItem } from '@huibian/contracts';
import { CreatePage } from '../../parts/RecordPage';
import { FrontMatterInputs, frontMatter, type FrontMatterEntry } from './FrontMatterInputs';

/** A batch for one campaign; its ordinal comes from there. */
export function BatchCreate() {
  return (
    <CreatePage transform={(entry: FrontMatterEntry & { campaignId?: string }) => ({ ...frontMatter(entry), campaignId: entry.campaignId })}>
      <ReferenceInput source="campaignId" reference="campaigns">
        <AutocompleteInput label="resources.batches.fields.campaignId" optionText="title" filterToQuery={(q: string) => ({ q })} validate={required()} helperText="batches.campaign_help" />
      </ReferenceInput>
      <FromCampaign />
      <FrontMatterInputs />
    </CreatePage>
  );
}

/** Fills what the campaign already says, where nothing has been written yet. */
function FromCampaign() {
  const translate = useTranslate();
  const { setValue, getValues } = useFormContext();
  const campaignId = useWatch({ name: 'campaignId' }) as string | undefined;
  const { data: campaign } = useGetOne<CampaignItem>('campaigns', { id: campaignId ?? '' }, { enabled: Boolean(campaignId) });
  useEffect(() => {
    if (campaign === undefined) return;
    if (!getValues('ordinal')) setValue('ordinal', campaign.ordinal, { shouldDirty: true });
    if (!getValues('title')) setValue('title', translate('batches.title_from', { ordinal: campaign.ordinal }), { shouldDirty: true });
  }, [campaign, getValues, setValue, translate]);
  return null;
}
