import { maxValue, minValue, NumberInput, required } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { caseGroups } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { CreatePage } from '../../parts/RecordPage';

interface ListEntry {
  campaignId?: string;
  caps?: Partial<Record<(typeof caseGroups)[number], number | null>>;
}

const newList = ({ campaignId, caps = {} }: ListEntry) => ({ campaignId, caps: Object.fromEntries(caseGroups.map((group) => [group, caps[group] ?? null])) });

/** A list takes every reviewed case of its campaign, best first; what is chosen here is how many each group may have. */
export function ShortlistCreate() {
  const [params] = useSearchParams();
  return (
    <CreatePage transform={newList} defaultValues={{ campaignId: params.get('campaignId') }} maxWidth={620}>
      <CampaignInput validate={required()} />
      {caseGroups.map((group) => (
        <NumberInput key={group} source={`caps.${group}`} label={`shortlists.cap.${group}`} min={0} validate={[minValue(0), maxValue(1000)]} helperText="shortlists.cap_help" />
      ))}
    </CreatePage>
  );
}
