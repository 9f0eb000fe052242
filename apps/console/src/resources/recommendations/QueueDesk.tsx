import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { RecommendationQueue } from '@huibian/contracts';
import { DueDate } from '../../parts/DueDate';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';
import { closingInstant } from '../cases/case-due';
import { QuotaLedger } from '../campaigns/QuotaLedger';
import { useCampaign } from '../campaigns/use-campaign';
import { DecidedTable } from './DecidedTable';
import { OrderedQueue } from './OrderedQueue';
import { QuotaCards } from './QuotaCards';

/** What one recommending unit has before it in one campaign. */
export function QueueDesk({ campaignId, recommenderId }: { campaignId: string; recommenderId: string }) {
  const translate = useTranslate();
  const api = useApi();
  const campaign = useCampaign(campaignId);
  const { data, error, refetch } = useQuery({
    queryKey: ['recommendations', 'queue', campaignId, recommenderId],
    queryFn: ({ signal }) => api.get<RecommendationQueue>(`/api/recommendations?${new URLSearchParams({ campaignId, recommenderId }).toString()}`, signal),
  });
  if (error && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState rows={6} />;
  const queued = data.items.filter(({ state }) => state === 'queued');
  const decided = data.items.filter(({ state }) => state !== 'queued');
  const due = data.recommendationEndsOn && closingInstant(data.recommendationEndsOn, campaign.data?.settings.dates.closingTime ?? null);
  return (
    <>
      <QuotaCards quotas={data.quotas} />
      <Section title={translate('recommendations.queue', { smart_count: queued.length })} note={translate('recommendations.queue_note')} flush actions={due && <Box sx={{ fontSize: '0.875rem' }}>{translate('resources.campaigns.fields.recommendationEndsOn')}　<DueDate due={due} settled={data.lateUntil !== null} />{data.lateUntil !== null && <>　{translate('campaigns.late.kind.recommendation')}　<DueDate due={data.lateUntil} /></>}</Box>}>
        {queued.length === 0 ? (
          <EmptyState dense title={translate('recommendations.queue_empty')} text={translate('recommendations.queue_empty_text')} />
        ) : (
          <OrderedQueue queue={data} items={queued} onSaved={() => void refetch()} />
        )}
      </Section>
      {decided.length > 0 && <Section title={translate('recommendations.decided')} flush><DecidedTable items={decided} /></Section>}
      {campaign.data && <QuotaLedger campaign={campaign.data} />}
    </>
  );
}
