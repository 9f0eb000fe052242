import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Title, useGetList, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { CampaignItem } from '@huibian/contracts';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useMay, useSession } from '../../providers/use-session';
import { useQuotaLedger } from '../campaigns/QuotaLedger';
import { QueueDesk } from './QueueDesk';

interface Choice {
  id: string;
  name: string;
}

/** A recommending unit's desk: which campaign, which unit, then the queue. The address keeps both choices. */
export function RecommendationPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const { data, error, isPending, refetch } = useGetList<CampaignItem>('campaigns', { pagination: { page: 1, perPage: 50 }, sort: { field: 'createdAt', order: 'DESC' }, filter: {}, meta: { list: true } });
  const campaigns = (data ?? []).filter(({ stages, state }) => stages.recommendation && state !== 'planned' && state !== 'cancelled');
  const campaign = campaigns.find(({ id }) => id === params.get('campaignId')) ?? campaigns.find(({ state }) => state === 'open') ?? campaigns[0];
  const units = useRecommenders(campaign?.id ?? '');
  const unit = units?.find(({ id }) => id === params.get('recommenderId')) ?? units?.[0];
  const choose = (name: string, id: string) => setParams((now) => { now.set(name, id); return now; }, { replace: true });
  return (
    <>
      <Title title={translate('resources.recommendations.name', { smart_count: 2 })} />
      {error && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending || (campaign !== undefined && units === undefined) ? (
        <LoadingState rows={6} />
      ) : campaign === undefined ? (
        <Section><EmptyState title={translate('recommendations.no_campaign')} text={translate('recommendations.no_campaign_text')} /></Section>
      ) : unit === undefined ? (
        <Section><EmptyState title={translate('recommendations.no_unit')} text={translate('recommendations.no_unit_text')} /></Section>
      ) : (
        <>
          <Box sx={{ display: 'flex', gap: 2, mb: 1.5, flexWrap: 'wrap' }}>
            <Pick label={translate('resources.cases.fields.campaign')} value={campaign.id} choices={campaigns.map(({ id, title }) => ({ id, name: title }))} onChange={(id) => choose('campaignId', id)} />
            <Pick label={translate('cases.recommender')} value={unit.id} choices={units ?? []} onChange={(id) => choose('recommenderId', id)} />
          </Box>
          <QueueDesk key={`${campaign.id} ${unit.id}`} campaignId={campaign.id} recommenderId={unit.id} />
        </>
      )}
    </>
  );
}

/** The person's own recommending units; for the office, all that have 名额. Undefined while the ledger is read. */
function useRecommenders(campaignId: string): Choice[] | undefined {
  const session = useSession();
  const office = useMay('campaign.grant_quota') || useMay('case.accept');
  const ledger = useQuotaLedger(office ? campaignId : '');
  if (office) return ledger.data && distinct(ledger.data.map(({ recommenderId, recommenderName }) => ({ id: recommenderId, name: recommenderName })));
  const held = (session?.grants ?? []).filter(({ role, unitId }) => unitId !== null && (role === 'recommender_clerk' || role === 'recommender_signer'));
  return distinct(held.map(({ unitId, unitName }) => ({ id: unitId ?? '', name: unitName ?? '' })));
}

const distinct = (choices: readonly Choice[]): Choice[] => [...new Map(choices.map((choice) => [choice.id, choice])).values()];

function Pick({ label, value, choices, onChange }: { label: string; value: string; choices: readonly Choice[]; onChange: (id: string) => void }) {
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value)} sx={{ width: 'auto', minWidth: 220, maxWidth: 440 }} disabled={choices.length < 2}>
      {choices.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
    </TextField>
  );
}
