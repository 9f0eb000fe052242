import { useSearchParams } from 'react-router-dom';
import { DateInput, maxLength, minLength, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { roundKinds } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { CreatePage } from '../../parts/RecordPage';

interface RoundEntry {
  campaignId?: string;
  name?: string;
  kind?: string;
  endsOn?: string;
}

const newRound = ({ campaignId, name, kind, endsOn }: RoundEntry) => ({ campaignId, name, kind, endsOn });

/** A round takes its rule from the campaign; only its name, its kind and its last day are chosen here. */
export function RoundCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const defaults = { campaignId: params.get('campaignId'), name: translate('round.kind.online'), kind: 'online' };
  return (
    <CreatePage transform={newRound} defaultValues={defaults} maxWidth={620}>
      <CampaignInput validate={required()} />
      <SelectInput source="kind" choices={roundKinds.map((id) => ({ id, name: `round.kind.${id}` }))} validate={required()} helperText={false} />
      <TextInput source="name" validate={[required(), minLength(2), maxLength(40)]} helperText={false} />
      <DateInput source="endsOn" validate={required()} helperText="rounds.ends_help" />
    </CreatePage>
  );
}
