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
import { comparedTexts, type ComparedText } from './compared-texts';

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
  const texts = subject.data === undefined ? [] : comparedTexts(subject.data, translate);
  const nameOf = (id: string) => texts.find((text) => text.id === id)?.name ?? '';
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
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 2, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}>
            <TextChoice label={translate('cases.compare_from')} value={from} texts={texts.filter(({ id }) => id !== 'draft')} onChange={(value) => setChosen({ from: value, to })} />
            <Box aria-hidden="true">→</Box>
            <TextChoice label={translate('cases.compare_to')} value={to} texts={texts} onChange={(value) => setChosen({ from, to: value })} />
          </Box>
        )}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data === undefined ? <LoadingState rows={8} /> : <CaseDiff diff={data.diff} legend={translate('cases.compared', { from: nameOf(from), to: nameOf(to) })} />}
      </Section>
    </Box>
  );
}

interface TextChoiceProps {
  label: string;
  value: string;
  texts: readonly ComparedText[];
  onChange: (value: string) => void;
}

/** A choice that is not there any more leaves the field empty instead of naming another text. */
function TextChoice({ label, value, texts, onChange }: TextChoiceProps) {
  const known = texts.some(({ id }) => id === value);
  return (
    <TextField select label={label} value={known ? value : ''} onChange={(event) => onChange(event.target.value)}>
      {texts.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
    </TextField>
  );
}
