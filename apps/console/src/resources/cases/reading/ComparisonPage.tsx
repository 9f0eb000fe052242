import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { CaseRepresentation, Comparison } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../../parts/Placeholders';
import { Section } from '../../../parts/Section';
import { useApi } from '../../../providers/use-api';
import { CaseDiff } from './CaseDiff';

/** Word by word: the returned (or last) revision against the draft or another revision. */
export function ComparisonPage() {
  const translate = useTranslate();
  const api = useApi();
  const { id = '' } = useParams();
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const subject = useGetOne<CaseRepresentation>('cases', { id, meta: { whole: true } });
  const query = new URLSearchParams(chosen).toString();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'comparison', id, query],
    queryFn: ({ signal }) => api.get<Comparison>(`/api/cases/${id}/comparison${query === '' ? '' : `?${query}`}`, signal),
    staleTime: 0,
  });
  const from = chosen.from ?? data?.from.revisionId ?? '';
  const to = chosen.to ?? (data === undefined ? '' : (data.to.revisionId ?? 'draft'));
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={translate('cases.compare')} />
      <Section
        title={subject.data?.title || translate('cases.untitled')}
        actions={<Button size="small" variant="outlined" component={Link} to={`/cases/${id}/show`}>{translate('cases.open_case')}</Button>}
      >
        {subject.data && data && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 2, maxWidth: 640 }}>
            <TextChoice label={translate('cases.compare_from')} value={from} subject={subject.data} onChange={(value) => setChosen({ from: value, to })} />
            <Box aria-hidden="true">→</Box>
            <TextChoice label={translate('cases.compare_to')} value={to} subject={subject.data} withDraft={subject.data.draft !== null} onChange={(value) => setChosen({ from, to: value })} />
          </Box>
        )}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data === undefined ? <LoadingState rows={8} /> : <CaseDiff diff={data.diff} />}
      </Section>
    </Box>
  );
}

interface TextChoiceProps {
  label: string;
  value: string;
  subject: CaseRepresentation;
  withDraft?: boolean;
  onChange: (value: string) => void;
}

function TextChoice({ label, value, subject, withDraft = false, onChange }: TextChoiceProps) {
  const translate = useTranslate();
  return (
    <TextField select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {withDraft && <MenuItem value="draft">{translate('cases.draft')}</MenuItem>}
      {subject.revisions.map((revision) => (
        <MenuItem key={revision.id} value={revision.id}>{translate('cases.revision', { sequence: revision.sequence })} · {translate(`cases.revision_kind.${revision.kind}`)}</MenuItem>
      ))}
    </TextField>
  );
}
