import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { AutocompleteInput, DataTable, NullableBooleanInput, ReferenceInput, SearchInput, SelectInput, useListContext, useRecordContext, useTranslate } from 'react-admin';
import { caseGroups, type CaseItem } from '@huibian/contracts';
import { caseTable } from '@huibian/workflow';
import { DueDate, Moment } from '../../parts/DueDate';
import { LateChip } from '../../parts/LateChip';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { ReserveChip } from '../../parts/ReserveChip';
import { StateChip } from '../../parts/StateChip';
import { useCampaign } from '../campaigns/use-campaign';

const stateChoices = Object.keys(caseTable.states).map((id) => ({ id, name: `case.state.${id}` }));
const inHand = { id: 'drafting,returned', name: 'cases.in_hand' };
const groupChoices = caseGroups.map((id) => ({ id, name: `group.${id}` }));

/** Cases the reader may know of: what is due, what came back, where each stands. */
export function CaseList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('cases.search')} />,
    <SelectInput key="state" source="state" alwaysOn choices={[inHand, ...stateChoices]} />,
    <ReferenceInput key="campaignId" source="campaignId" reference="campaigns" alwaysOn sort={{ field: 'createdAt', order: 'DESC' }} queryOptions={{ meta: { list: true } }}>
      <AutocompleteInput label="resources.cases.fields.campaign" optionText="title" filterToQuery={(q: string) => ({ q })} sx={{ minWidth: 240 }} />
    </ReferenceInput>,
    <FieldFilter key="fieldKey" source="fieldKey" label="resources.cases.fields.fieldKey" alwaysOn />,
    <SelectInput key="group" source="group" alwaysOn choices={groupChoices} />,
    <NullableBooleanInput key="overdue" source="overdue" label="cases.overdue" alwaysOn nullLabel="cases.overdue_any" sx={{ minWidth: 200 }} />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'changedAt', order: 'DESC' }} emptyText={translate('cases.empty_text')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title"><TitleCell /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
        <DataTable.Col source="fieldName" label="resources.cases.fields.fieldKey" disableSort><FieldCell /></DataTable.Col>
        <DataTable.Col source="wordCount" headerClassName="number"><NumberCell /></DataTable.Col>
        <DataTable.Col source="correctionDue"><DueCell /></DataTable.Col>
        <DataTable.Col source="changedAt"><Moment source="changedAt" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

/** The fields are the chosen campaign's; without one there is nothing to choose from. */
function FieldFilter({ source, label }: { source: string; label: string; alwaysOn?: boolean }) {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const campaignId = (filterValues as { campaignId?: string }).campaignId;
  const { data } = useCampaign(campaignId);
  const choices = (data?.settings.fields ?? []).map(({ key, name }) => ({ id: key, name }));
  return <SelectInput source={source} label={label} choices={choices} translateChoice={false} disabled={choices.length === 0} helperText={false} title={campaignId === undefined ? translate('cases.choose_campaign_first') : undefined} sx={{ minWidth: 160 }} />;
}

function TitleCell() {
  const translate = useTranslate();
  const item = useRecordContext<CaseItem>();
  if (item === undefined) return null;
  return (
    <Box sx={{ maxWidth: 380, minWidth: 200 }}>
      <Box sx={{ fontWeight: 500, color: item.title === '' ? 'text.secondary' : 'text.primary' }}><EllipsisText text={item.title || translate('cases.untitled')} lines={2} /></Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><EllipsisText text={item.units} /></Box>
    </Box>
  );
}

function StateCell() {
  const translate = useTranslate();
  const item = useRecordContext<CaseItem>();
  if (item === undefined) return null;
  return (
    <Box sx={{ maxWidth: 220 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}><StateChip noun="case" />{item.reserve && <ReserveChip />}{item.late && <LateChip />}{item.entered && <Chip size="small" variant="outlined" label={translate('cases.entry')} />}</Box>
      {item.returnReason !== null && <Box sx={{ mt: 0.25, fontSize: '0.8125rem', color: 'text.secondary' }}><EllipsisText text={item.returnReason} /></Box>}
    </Box>
  );
}

function FieldCell() {
  const translate = useTranslate();
  const item = useRecordContext<CaseItem>();
  if (item === undefined) return null;
  return (
    <Box sx={{ maxWidth: 170 }}>
      <EllipsisText text={item.fieldName} />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{item.campaignOrdinal} · {translate(`group.${item.group}`)}</Box>
    </Box>
  );
}

function NumberCell() {
  const item = useRecordContext<CaseItem>();
  return <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>{item?.wordCount}</Box>;
}

function DueCell() {
  const translate = useTranslate();
  const item = useRecordContext<CaseItem>();
  return item?.correctionDue ? <DueDate due={item.correctionDue} knownUntil={item.holidaysKnownUntil} brief /> : <Box component="span" sx={{ color: 'text.disabled' }}>{translate('text.none')}</Box>;
}
