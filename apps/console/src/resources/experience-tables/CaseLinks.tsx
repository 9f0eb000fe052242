import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { CaseItem, Page } from '@huibian/contracts';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { caseLabel, type LinkedCase } from './row-draft';

interface CaseLinksProps {
  number: number;
  value: LinkedCase[];
  campaignId: string | null;
  onChange: (cases: LinkedCase[]) => void;
}

const chosenStates = 'approved,in_batch,published';

/** The cases a row was drawn from: several or none. */
export function CaseLinks({ number, value, campaignId, onChange }: CaseLinksProps) {
  const translate = useTranslate();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const query = new URLSearchParams({ limit: '50', state: chosenStates, ...(typed.trim() === '' ? {} : { q: typed.trim() }), ...(campaignId === null ? {} : { campaignId }) });
  const { data, error, isFetching } = useQuery({
    queryKey: ['experience-tables', 'cases', query.toString()],
    queryFn: ({ signal }) => api.get<Page<CaseItem>>(`/api/cases?${query}`, signal),
    enabled: open,
  });
  return (
    <Autocomplete
      multiple
      size="small"
      filterSelectedOptions
      options={(data?.items ?? []).map(optionOf)}
      value={value}
      loading={isFetching}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onChange={(_, cases) => onChange(cases)}
      onInputChange={(_, text, reason) => reason !== 'reset' && setTyped(text)}
      filterOptions={(options) => options}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      getOptionLabel={(option) => option.label}
      getOptionKey={(option) => option.id}
      noOptionsText={error ? messageOf(error) : translate('tables.no_cases')}
      loadingText={translate('tables.searching')}
      slotProps={{ chip: { size: 'small', sx: { maxWidth: 360 } } }}
      renderInput={(params) => <TextField {...params} label={translate('tables.cases_of', { number })} placeholder={value.length === 0 ? translate('tables.cases_placeholder') : ''} />}
    />
  );
}

const optionOf = ({ id, title, units }: CaseItem): LinkedCase => ({ id, label: caseLabel({ units: [units], titleClauses: [title] }) });
