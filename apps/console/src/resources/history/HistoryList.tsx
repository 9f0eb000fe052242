import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { DataTable, DateInput, SearchInput, SelectInput, useListContext, useRecordContext, useTranslate } from 'react-admin';
import { searchedDays, type HistoryEntryView } from '@huibian/contracts';
import { stateTables, type Noun } from '@huibian/workflow';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';
import { useMay } from '../../providers/use-session';
import { HistoryExportButton } from './HistoryExportButton';

const nouns = [...Object.keys(stateTables), 'experience_table', 'check_list', 'expert', 'unit', 'user', 'message'];

/** Every act on every subject, newest first: the auditor reads it, and changes nothing. */
export function HistoryList() {
  const translate = useTranslate();
  const mayExport = useMay('history.export');
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('resources.history.fields.q')} />,
    <SelectInput key="noun" source="noun" alwaysOn choices={nouns.map((id) => ({ id, name: `noun.${id}` }))} />,
    <DateInput key="from" source="from" alwaysOn />,
    <DateInput key="to" source="to" alwaysOn />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'at', order: 'DESC' }} perPage={50} actions={mayExport && <HistoryExportButton />}>
      <SearchedDays />
      <DataTable rowClick={false} bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="at"><Moment /></DataTable.Col>
        <DataTable.Col source="subject" disableSort><Subject /></DataTable.Col>
        <DataTable.Col source="action" disableSort><ActionName /></DataTable.Col>
        <DataTable.Col source="change" disableSort><Change /></DataTable.Col>
        <DataTable.Col source="actorName" disableSort><Actor /></DataTable.Col>
        <DataTable.Col source="reason" disableSort><EllipsisText source="reason" maxWidth={200} /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

/** A search goes back a year by itself; taking the chip off searches the whole record. */
function SearchedDays() {
  const translate = useTranslate();
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const { q, from, to, everything } = filterValues as Record<string, unknown>;
  if (!q || [from, to, everything].some(Boolean)) return null;
  return (
    <Box sx={{ px: 2, py: 1.25 }}>
      <Chip label={translate('history.searched_days', { days: searchedDays })} onDelete={() => setFilters({ ...filterValues, everything: 'true' }, displayedFilters)} />
    </Box>
  );
}

function Subject() {
  const translate = useTranslate();
  const entry = useRecordContext<HistoryEntryView>();
  if (entry === undefined) return null;
  return (
    <Box sx={{ maxWidth: 220 }}>
      <EllipsisText text={entry.subjectTitle ?? entry.subjectId} />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {translate(`noun.${entry.subjectNoun}`, { _: entry.subjectNoun })}　{translate('history.sequence', { sequence: entry.sequence })}
        <Box component="code" title={entry.hash} sx={{ ml: 1 }}>{entry.hash?.slice(0, 6)}</Box>
      </Box>
    </Box>
  );
}

function ActionName() {
  const translate = useTranslate();
  const entry = useRecordContext<HistoryEntryView>();
  return entry === undefined ? null : <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{translate(`${entry.subjectNoun}.action.${entry.action}`, { _: entry.action })}</Box>;
}

function Change() {
  const entry = useRecordContext<HistoryEntryView>();
  if (entry === undefined || entry.toState === null || entry.toState === entry.fromState) return null;
  const noun = entry.subjectNoun as Noun;
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, flexWrap: 'wrap' }}>
      {entry.fromState !== null && <><StateChip noun={noun} state={entry.fromState} /> →</>}
      <StateChip noun={noun} state={entry.toState} />
    </Box>
  );
}

function Actor() {
  const translate = useTranslate();
  const entry = useRecordContext<HistoryEntryView>();
  if (entry === undefined) return null;
  const role = translate(`role.${entry.actorRole}`, { _: entry.actorRole });
  return (
    <Box sx={{ maxWidth: 140 }}>
      <EllipsisText text={entry.actorName ?? role} />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        <EllipsisText text={entry.onBehalfOf?.name ? translate('history.on_behalf', { name: entry.onBehalfOf.name }) : entry.actorName ? role : ''} />
      </Box>
    </Box>
  );
}
