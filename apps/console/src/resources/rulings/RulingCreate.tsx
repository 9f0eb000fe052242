import { useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, DateInput, maxLength, minLength, ReferenceInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router-dom';
import { rulingForms, type RulingDraft, type SelectionResult, type Shortlist, type StoredScan } from '@huibian/contracts';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { CreatePage } from '../../parts/RecordPage';
import { ScanField } from '../../parts/ScanField';
import { shanghaiDay } from '../../parts/shanghai-time';
import { useApi } from '../../providers/use-api';
import { DecisionTable, includedDecisions } from './DecisionTable';

interface PaperEntry {
  shortlistId?: string;
  form?: string;
  title?: string;
  number?: string;
  decidedOn?: string;
  decidedBy?: string;
}

/** Choices made in this form, by list and case; a case without one is as its list staged it. */
export type Chosen = Readonly<Record<string, SelectionResult | 'left_out'>>;

/** What the leading group decided, entered from its paper; the decisions begin as the list proposed them. */
export function RulingCreate() {
  const [params] = useSearchParams();
  const [scan, setScan] = useState<StoredScan | null>(null);
  const [chosen, setChosen] = useState<Chosen>({});
  const [draft, setDraft] = useState<RulingDraft | null>(null);
  const translate = useTranslate();
  const record = ({ shortlistId, form, title, number, decidedOn, decidedBy }: PaperEntry) => ({
    shortlistId, form, title, number, decidedOn, decidedBy, scan,
    decisions: draft === null ? [] : includedDecisions(draft, chosen),
  });
  return (
    <CreatePage transform={record} maxWidth={1080} defaultValues={{ shortlistId: params.get('shortlistId'), form: 'minutes', decidedOn: shanghaiDay(new Date()) }}>
      <ReferenceInput source="shortlistId" reference="shortlists" perPage={50} filter={{ state: 'proposed' }}>
        <AutocompleteInput label="rulings.of_list" optionText="campaignTitle" filterToQuery={() => ({})} validate={required()} helperText={false} />
      </ReferenceInput>
      <Box sx={{ display: 'grid', width: '100%', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        <SelectInput source="form" choices={rulingForms.map((id) => ({ id, name: `ruling.form.${id}` }))} validate={required()} helperText={false} />
        <TextInput source="number" validate={[required(), maxLength(80)]} helperText={false} placeholder={translate('rulings.number_example')} />
        <TextInput source="title" validate={[required(), minLength(2), maxLength(200)]} helperText={false} />
        <TextInput source="decidedBy" validate={[required(), minLength(2), maxLength(80)]} helperText={false} />
        <DateInput source="decidedOn" validate={required()} helperText={false} />
      </Box>
      <ScanField value={scan} onChange={setScan} label={translate('rulings.scan')} />
      <Decisions chosen={chosen} onChoose={setChosen} onDraft={setDraft} />
    </CreatePage>
  );
}

function Decisions({ chosen, onChoose, onDraft }: { chosen: Chosen; onChoose: (chosen: Chosen) => void; onDraft: (draft: RulingDraft | null) => void }) {
  const translate = useTranslate();
  const api = useApi();
  const shortlistId = (useWatch({ name: 'shortlistId' }) as string | undefined) || null;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['rulings', 'draft', shortlistId],
    enabled: shortlistId !== null,
    queryFn: async ({ signal }) => {
      const [list, draft] = await Promise.all([api.get<Shortlist>(`/api/shortlists/${shortlistId ?? ''}`, signal), api.get<RulingDraft>(`/api/shortlists/${shortlistId ?? ''}/ruling-draft`, signal)]);
      return { list, draft };
    },
  });
  // What is sent is what stands on the screen: another list's decisions, or those of a list still being read, are not.
  const shown = data?.draft ?? null;
  useEffect(() => onDraft(shown), [shown, onDraft]);
  if (shortlistId === null) return <Box sx={{ width: '100%' }}><EmptyState dense title={translate('rulings.choose_list')} /></Box>;
  if (isPending) return <Box sx={{ width: '100%' }}><LoadingState rows={6} /></Box>;
  if (error) return <Box sx={{ width: '100%' }}><ErrorState error={error} onRetry={() => void refetch()} /></Box>;
  return <DecisionTable list={data.list} draft={data.draft} chosen={chosen} onChoose={onChoose} />;
}
