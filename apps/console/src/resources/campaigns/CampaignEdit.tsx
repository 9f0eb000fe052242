import Alert from '@mui/material/Alert';
import { maxLength, minLength, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import type { CampaignRepresentation } from '@huibian/contracts';
import { FieldWordsContext } from '../../parts/field-words';
import { EditPage } from '../../parts/RecordPage';
import { campaignBody, type CampaignEntry } from './campaign-entry';
import { CampaignInputs } from './CampaignInputs';
import { settingsWords } from './settings-words';

export function CampaignEdit() {
  return (
    <FieldWordsContext.Provider value={settingsWords}>
      <EditPage maxWidth={920} transform={(entry: CampaignEntry) => campaignBody(entry)}>
        <CampaignInputs />
        <ReasonOnceOpen />
      </EditPage>
    </FieldWordsContext.Provider>
  );
}

/** Once units have been called, every change names its reason. */
function ReasonOnceOpen() {
  const translate = useTranslate();
  const campaign = useRecordContext<CampaignRepresentation>();
  if (campaign === undefined || campaign.state === 'planned') return null;
  return (
    <>
      <Alert severity="info" sx={{ mt: 3, width: '100%' }}>{translate('campaigns.open_note')}</Alert>
      <TextInput source="reason" label={translate('act.reason')} validate={[required(), minLength(2), maxLength(2000)]} multiline minRows={2} helperText={false} />
    </>
  );
}
