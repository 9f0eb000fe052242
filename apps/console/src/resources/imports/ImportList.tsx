import Box from '@mui/material/Box';
import { DataTable, useRecordContext, useTranslate } from 'react-admin';
import type { ImportListItem } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';

/** Volumes of earlier years on their way in, newest first. */
export function ImportList() {
  const translate = useTranslate();
  return (
    <ListPage sort={{ field: 'uploadedAt', order: 'DESC' }} emptyText={translate('imports.empty_text')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="fileName" disableSort><EllipsisText source="fileName" maxWidth={280} /></DataTable.Col>
        <DataTable.Col source="title" disableSort><EllipsisText source="title" maxWidth={320} lines={2} /></DataTable.Col>
        <DataTable.Col source="contents" disableSort><Understood /></DataTable.Col>
        <DataTable.Col source="problems" disableSort><ProblemCount /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip noun="import" /></DataTable.Col>
        <DataTable.Col source="uploadedBy" disableSort />
        <DataTable.Col source="uploadedAt"><Moment source="uploadedAt" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function Understood() {
  const translate = useTranslate();
  const found = useRecordContext<ImportListItem>();
  if (found === undefined) return null;
  if (found.progress !== null) return <span>{`${Math.round(found.progress.fraction * 100)} %`}</span>;
  if (found.cases > 0) return <span>{translate('batches.cases_count', { smart_count: found.cases })}</span>;
  return <span>{found.rows > 0 ? translate('batches.rows_count', { smart_count: found.rows }) : translate('text.none')}</span>;
}

function ProblemCount() {
  const translate = useTranslate();
  const found = useRecordContext<ImportListItem>();
  if (found === undefined) return null;
  if (found.problems === 0) return <span>{translate('text.none')}</span>;
  return <Box component="span" sx={{ color: 'warning.main' }}>{translate('imports.places', { smart_count: found.problems })}</Box>;
}
