import { useState } from 'react';
import { CreatePage } from '../../parts/RecordPage';
import { campaignBody, newCampaign, type CampaignEntry } from './campaign-entry';
import { CampaignInputs } from './CampaignInputs';

export function CampaignCreate() {
  const [start] = useState(newCampaign);
  return (
    <CreatePage title="campaigns.create" maxWidth={920} defaultValues={start} transform={(entry: CampaignEntry) => campaignBody(entry)}>
      <CampaignInputs />
    </CreatePage>
  );
}
