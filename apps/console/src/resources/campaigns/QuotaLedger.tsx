import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CampaignRepresentation, QuotaLine } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';
import { GrantQuotaButton } from './GrantQuotaButton';

/** The ledger of one campaign, as far as the reader may see it. */
export function useQuotaLedger(campaignId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['campaigns', 'quotas', campaignId],
    queryFn: async ({ signal }) => (await api.get<{ items: QuotaLine[] }>(`/api/campaigns/${campaignId}/quotas`, signal)).items,
    enabled: campaignId !== '',
  });
}

/** 名额台账: given, added on what basis, used and left. */
export function QuotaLedger({ campaign }: { campaign: Pick<CampaignRepresentation, 'id' | 'state' | 'version' | 'settings' | 'allowedActions'> }) {
  const translate = useTranslate();
  const { data, error, refetch } = useQuotaLedger(campaign.id);
  const mayEdit = campaign.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  const allot = campaign.state === 'planned' && mayEdit && (
    <Button size="small" variant="outlined" component={Link} to={`/campaigns/${campaign.id}/quotas`}>{translate('campaigns.quota.allot')}</Button>
  );
  return (
    <Section title={translate('campaigns.quota.ledger')} flush actions={<Box sx={{ display: 'flex', gap: 1 }}>{allot}<GrantQuotaButton campaign={campaign} lines={data ?? []} /></Box>}>
      {error ? (
        <Box sx={{ px: 2 }}><ErrorState error={error} onRetry={() => void refetch()} /></Box>
      ) : data === undefined ? (
        <Box sx={{ px: 2 }}><LoadingState rows={3} /></Box>
      ) : data.length === 0 ? (
        <EmptyState dense title={translate('campaigns.quota.none')} text={translate('campaigns.quota.none_text')} />
      ) : (
        <Box sx={{ overflowX: 'auto' }}><LedgerTable lines={data} /></Box>
      )}
    </Section>
  );
}

const numbers = ['original', 'added', 'used', 'left'] as const;

function LedgerTable({ lines }: { lines: readonly QuotaLine[] }) {
  const translate = useTranslate();
  const sum = (name: (typeof numbers)[number]) => lines.reduce((all, line) => all + line[name], 0);
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('campaigns.quota.unit')}</TableCell>
          <TableCell>{translate('campaigns.quota.group')}</TableCell>
          {numbers.map((name) => <TableCell key={name} align="right">{translate(`campaigns.quota.${name}`)}</TableCell>)}
          <TableCell>{translate('campaigns.quota.basis')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.id}>
            <TableCell>{line.recommenderName}</TableCell>
            <TableCell>{translate(`group.${line.group}`)}</TableCell>
            {numbers.map((name) => <TableCell key={name} align="right" sx={{ fontVariantNumeric: 'tabular-nums', ...(name === 'left' ? { fontWeight: 600, color: line.left > 0 ? 'success.main' : 'text.secondary' } : {}) }}>{line[name]}</TableCell>)}
            <TableCell>
              {line.grants.map((grant, at) => (
                <Box key={at} sx={{ fontSize: '0.8125rem' }}>+{grant.added}　{grant.basis}<Box component="span" sx={{ ml: 1, color: 'text.secondary' }}>{grant.grantedBy} <Moment at={grant.at} /></Box></Box>
              ))}
            </TableCell>
          </TableRow>
        ))}
        {lines.length > 1 && (
          <TableRow sx={{ '& td': { fontWeight: 600, borderBottom: 0 } }}>
            <TableCell colSpan={2}>{translate('campaigns.quota.sum')}</TableCell>
            {numbers.map((name) => <TableCell key={name} align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>{sum(name)}</TableCell>)}
            <TableCell />
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
