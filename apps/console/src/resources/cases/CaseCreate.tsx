import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { AutocompleteInput, ReferenceInput, required, SelectInput, useGetList, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { submissionRefused, type CampaignItem } from '@huibian/contracts';
import { DueDate } from '../../parts/DueDate';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { CreatePage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { shanghaiMinute } from '../../parts/shanghai-time';
import { useSession } from '../../providers/use-session';
import { useCampaign } from '../campaigns/use-campaign';
import { closingInstant } from './case-due';
import { UnitSearch } from './editor/UnitsEditor';

interface Entry {
  campaignId?: string;
  fieldKey?: string;
  leadUnitId?: string;
  coUnitIds?: string[];
}

/** A new case: which call, which field, who leads, who signs with them. Writing begins right after. The office begins one for a unit on paper (代录). */
export function CaseCreate() {
  const translate = useTranslate();
  const session = useSession();
  const open = useGetList<CampaignItem>('campaigns', { pagination: { page: 1, perPage: 50 }, sort: { field: 'createdAt', order: 'DESC' }, filter: { state: 'open' }, meta: { list: true } });
  const units = ownUnits(session?.grants ?? []);
  const onBehalf = units.length === 0;
  if (open.isPending) return <LoadingState />;
  if (open.error && open.data === undefined) return <ErrorState error={open.error} onRetry={() => void open.refetch()} />;
  const campaigns = open.data ?? [];
  // A call past its last day stays open until it is concluded, its results long out: only one that takes cases now is suggested.
  const suggested = campaigns.find((campaign) => submissionRefused(campaign, shanghaiMinute(new Date())) === null);
  if (campaigns.length === 0) return <Section><EmptyState title={translate('cases.create.no_campaign')} text={translate('cases.create.no_campaign_text')} /></Section>;
  return (
    <CreatePage redirect="edit" maxWidth={640} title={onBehalf ? 'cases.create.entry_title' : 'cases.create.title'} defaultValues={{ campaignId: suggested?.id, leadUnitId: units[0]?.id, coUnitIds: [] }} transform={({ campaignId, fieldKey, leadUnitId, coUnitIds }: Entry) => ({ campaignId, fieldKey, leadUnitId, coUnitIds: coUnitIds ?? [] })}>
      {onBehalf && <Alert severity="info" sx={{ mb: 1 }}>{translate('cases.create.entry_help')}</Alert>}
      <SelectInput source="campaignId" label="resources.cases.fields.campaign" choices={campaigns.map(({ id, title }) => ({ id, name: title }))} translateChoice={false} validate={required()} helperText={false} />
      <CampaignParts campaigns={campaigns} />
      {onBehalf ? (
        <ReferenceInput source="leadUnitId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
          <AutocompleteInput label="cases.create.lead_unit" optionText="name" filterToQuery={(q: string) => ({ q })} validate={required()} helperText="cases.create.lead_help" />
        </ReferenceInput>
      ) : (
        <SelectInput source="leadUnitId" label="cases.create.lead_unit" choices={units} translateChoice={false} validate={required()} helperText="cases.create.lead_help" />
      )}
      <CoUnitsInput />
    </CreatePage>
  );
}

/** What hangs on the chosen campaign: its last day, and its fields. */
function CampaignParts({ campaigns }: { campaigns: readonly CampaignItem[] }) {
  const translate = useTranslate();
  const campaignId = useWatch<Entry, 'campaignId'>({ name: 'campaignId' });
  const item = campaigns.find(({ id }) => id === campaignId);
  const refusal = item && submissionRefused(item, shanghaiMinute(new Date()));
  const { data } = useCampaign(campaignId);
  const fields = (data?.settings.fields ?? []).map(({ key, name }) => ({ id: key, name }));
  return (
    <>
      {refusal?.code === 'case.submission_closed' && <Alert severity="warning" sx={{ mb: 1 }}>{translate('cases.create.closed')}</Alert>}
      {refusal?.code === 'case.submission_not_open' && <Alert severity="info" sx={{ mb: 1 }}>{translate('cases.create.not_open_yet', refusal.params)}</Alert>}
      {item && <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>{translate('cases.submission_ends')} <DueDate due={closingInstant(item.submissionEndsOn, item.closingTime)} /></Typography>}
      <SelectInput source="fieldKey" label="resources.cases.fields.fieldKey" choices={fields} translateChoice={false} validate={required()} helperText={false} />
    </>
  );
}

function CoUnitsInput() {
  const translate = useTranslate();
  const { setValue } = useFormContext<Entry>();
  const leadUnitId = useWatch<Entry, 'leadUnitId'>({ name: 'leadUnitId' });
  const [picked, setPicked] = useState<{ id: string; name: string }[]>([]);
  const set = (units: { id: string; name: string }[]) => {
    setPicked(units);
    setValue('coUnitIds', units.map(({ id }) => id), { shouldDirty: true });
  };
  return (
    <Box sx={{ width: '100%' }}>
      <UnitSearch label={translate('cases.create.co_units')} without={[...picked.map(({ id }) => id), ...(leadUnitId ? [leadUnitId] : [])]} onPick={(unit) => set([...picked, { id: unit.id, name: unit.name }])} />
      <Typography variant="caption" color="text.secondary" component="p" sx={{ m: 0, mx: 0.25 }}>{translate('cases.create.co_units_help')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {picked.map((unit) => <Chip key={unit.id} label={unit.name} onDelete={() => set(picked.filter(({ id }) => id !== unit.id))} />)}
      </Box>
    </Box>
  );
}

/** Units the person writes for, each once. */
function ownUnits(grants: readonly { role: string; unitId: string | null; unitName: string | null }[]): { id: string; name: string }[] {
  const writing = grants.filter(({ role, unitId }) => unitId !== null && (role === 'unit_editor' || role === 'unit_lead'));
  return [...new Map(writing.map(({ unitId, unitName }) => [unitId ?? '', unitName ?? ''])).entries()].map(([id, name]) => ({ id, name }));
}
