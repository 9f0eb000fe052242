import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, DateInput, ReferenceInput, required, useTranslate } from 'react-admin';
import type { CampaignRepresentation, LateAdmissionItem } from '@huibian/contracts';
import { ActionButton } from '../../parts/ActionButton';
import { DueDate, Moment } from '../../parts/DueDate';
import { FoldedText } from '../../parts/LongText';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';

/** 逾期补报: who was admitted after the day, until when, why, and what came of it. The office lead admits here. */
export function LateAdmissions({ campaign }: { campaign: CampaignRepresentation }) {
  const translate = useTranslate();
  const api = useApi();
  const { data, error, refetch } = useQuery({
    queryKey: ['campaigns', 'late-admissions', campaign.id, campaign.version],
    queryFn: async ({ signal }) => (await api.get<{ items: LateAdmissionItem[] }>(`/api/campaigns/${campaign.id}/late-admissions`, signal)).items,
  });
  return (
    <Section title={translate('campaigns.late.title')} flush actions={<AdmitButtons recommends={campaign.settings.stages.recommendation && campaign.settings.dates.recommendationEndsOn !== null} />}>
      {error ? (
        <Box sx={{ px: 2 }}><ErrorState error={error} onRetry={() => void refetch()} /></Box>
      ) : data === undefined ? (
        <Box sx={{ px: 2 }}><LoadingState rows={2} /></Box>
      ) : data.length === 0 ? (
        <EmptyState dense title={translate('campaigns.late.none')} text={translate('campaigns.late.none_text')} />
      ) : (
        <Box sx={{ overflowX: 'auto' }}><AdmissionTable items={data} /></Box>
      )}
    </Section>
  );
}

function AdmitButtons({ recommends }: { recommends: boolean }) {
  const translate = useTranslate();
  const fields = (
    <>
      <ReferenceInput source="unitId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
        <AutocompleteInput label={translate('campaigns.late.unit')} optionText="name" filterToQuery={(q: string) => ({ q })} validate={required()} helperText={false} />
      </ReferenceInput>
      <DateInput source="until" label={translate('campaigns.late.until')} validate={required()} helperText="campaigns.late.until_help" />
    </>
  );
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <ActionButton action="admit_late" size="small" variant="outlined" refusal="tooltip" fields={fields} confirm={translate('campaigns.late.admit_text')} />
      {recommends && <ActionButton action="admit_late_recommendation" size="small" variant="outlined" refusal="tooltip" fields={fields} confirm={translate('campaigns.late.recommend_text')} />}
    </Box>
  );
}

function AdmissionTable({ items }: { items: readonly LateAdmissionItem[] }) {
  const translate = useTranslate();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('campaigns.late.unit')}</TableCell>
          <TableCell>{translate('campaigns.late.kind')}</TableCell>
          <TableCell>{translate('campaigns.late.until')}</TableCell>
          <TableCell>{translate('campaigns.late.reason')}</TableCell>
          <TableCell align="right">{translate('campaigns.late.used')}</TableCell>
          <TableCell>{translate('campaigns.late.by')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.id}>
            <TableCell>{item.unitName}</TableCell>
            <TableCell>{translate(`campaigns.late.kind.${item.kind}`)}</TableCell>
            <TableCell>
              <DueDate due={item.until} settled={!item.stands} />
              {!item.stands && <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{translate('campaigns.late.replaced')}</Box>}
            </TableCell>
            <TableCell sx={{ maxWidth: 320 }}><FoldedText text={item.reason} limit={120} /></TableCell>
            <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>{item.used}</TableCell>
            <TableCell>{item.admittedBy}<Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><Moment at={item.at} /></Box></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
