import Box from '@mui/material/Box';
import { DataTable, SearchInput, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { campaignStates, type CampaignItem } from '@huibian/contracts';
import { DueDate, Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';
import { closingInstant } from '../cases/case-due';

/** Calls, newest first. */
export function CampaignList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('campaigns.search')} />,
    <SelectInput key="state" source="state" alwaysOn choices={campaignStates.map((id) => ({ id, name: `campaign.state.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} emptyText={translate('campaigns.empty_text')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title"><TitleCell /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip noun="campaign" /></DataTable.Col>
        <DataTable.Col source="stages" disableSort><StagesCell /></DataTable.Col>
        <DataTable.Col source="opensOn" disableSort><Moment source="opensOn" /></DataTable.Col>
        <DataTable.Col source="submissionEndsOn"><EndCell /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function TitleCell() {
  const item = useRecordContext<CampaignItem>();
  if (item === undefined) return null;
  return (
    <Box sx={{ maxWidth: 420, minWidth: 200 }}>
      <Box sx={{ fontWeight: 500 }}><EllipsisText text={item.title} lines={2} /></Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{item.ordinal}</Box>
    </Box>
  );
}

function StagesCell() {
  const translate = useTranslate();
  const item = useRecordContext<CampaignItem>();
  if (item === undefined) return null;
  const on = [item.stages.recommendation && 'recommendation', item.stages.review && 'review', item.stages.notice !== 'none' && 'notice'].filter((stage) => stage !== false);
  return <span>{on.length === 0 ? translate('text.none') : on.map((stage) => translate(`campaigns.stage.${stage}`)).join(translate('text.separator'))}</span>;
}

function EndCell() {
  const item = useRecordContext<CampaignItem>();
  return item ? <DueDate due={closingInstant(item.submissionEndsOn, item.closingTime)} settled={item.state !== 'open'} /> : null;
}
