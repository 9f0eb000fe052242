import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { Form, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { ExpertConflicts } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { CaseName } from '../../parts/CaseName';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';
import { tones } from '../../theme/palette';

/** Tests a person against every case of a campaign, before the invitation as well as after. */
export function ConflictTest({ expertId }: { expertId: string }) {
  const translate = useTranslate();
  const [campaignId, setCampaignId] = useState<string | null>(null);
  return (
    <Section title={translate('experts.conflict_test')} note={translate('experts.conflict_test_note')}>
      <Form record={{}}>
        <Box sx={{ maxWidth: 480 }}><CampaignInput /></Box>
        <Chosen onChoose={setCampaignId} />
      </Form>
      {campaignId !== null && <Ties expertId={expertId} campaignId={campaignId} />}
    </Section>
  );
}

function Chosen({ onChoose }: { onChoose: (campaignId: string | null) => void }) {
  const campaignId = (useWatch({ name: 'campaignId' }) as string | undefined) || null;
  const [told, setTold] = useState<string | null>(null);
  if (told !== campaignId) {
    setTold(campaignId);
    queueMicrotask(() => onChoose(campaignId));
  }
  return null;
}

function Ties({ expertId, campaignId }: { expertId: string; campaignId: string }) {
  const translate = useTranslate();
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['experts', 'conflicts', expertId, campaignId], queryFn: ({ signal }) => api.get<ExpertConflicts>(`/api/experts/${expertId}/conflicts?campaignId=${campaignId}`, signal) });
  if (isPending) return <LoadingState rows={4} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const tied = data.cases.map((one) => ({ one, ties: data.conflicts.filter((conflict) => conflict.caseId === one.caseId) })).filter(({ ties }) => ties.length > 0);
  const hard = tied.filter(({ ties }) => ties.some((tie) => tie.tier === 'hard')).length;
  return (
    <Box sx={{ mt: 1.5 }} aria-live="polite">
      <Alert severity={tied.length === 0 ? 'success' : 'warning'} sx={{ mb: 1 }}>
        {data.cases.length === 0 ? translate('experts.no_cases') : tied.length === 0 ? translate('experts.no_conflicts', { cases: data.cases.length }) : translate('experts.conflicts_found', { cases: data.cases.length, hard, soft: tied.length - hard })}
      </Alert>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {tied.map(({ one, ties }) => (
          <Box component="li" key={one.caseId} sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
            <CaseName units={one.units} title={one.title} caseId={one.caseId} lines={1} />
            {ties.map((tie, index) => {
              const tone = tones[tie.tier === 'hard' ? 'bad' : 'waiting'];
              return (
                <Box key={index} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 0.5, fontSize: '0.875rem' }}>
                  <Chip size="small" label={translate(`experts.tier.${tie.tier}`)} sx={{ color: tone.text, bgcolor: tone.ground }} />
                  <span>{translate(`conflict.kind.${tie.kind}`, { _: tie.kind })}</span>
                  {tie.path.length > 0 && <Box component="span" sx={{ color: 'text.secondary' }}>{tie.path.join(' → ')}</Box>}
                </Box>
              );
            })}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
