import { DataTable, useRecordContext, useTranslate } from 'react-admin';
import type { EditionListItem } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';

/** The archive: every edition, taken down or not, newest first. */
export function EditionList() {
  const translate = useTranslate();
  return (
    <ListPage sort={{ field: 'releasedAt', order: 'DESC' }} emptyText={translate('editions.empty_text')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title"><EllipsisText source="title" maxWidth={440} lines={2} /></DataTable.Col>
        <DataTable.Col source="sequence" disableSort><EditionName /></DataTable.Col>
        <DataTable.Col source="kind" disableSort><EditionKind /></DataTable.Col>
        <DataTable.Col source="entries" disableSort><EntryCount /></DataTable.Col>
        <DataTable.Col source="releasedAt"><Moment source="releasedAt" /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip noun="edition" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function EditionName() {
  const translate = useTranslate();
  const edition = useRecordContext<EditionListItem>();
  return edition === undefined ? null : <span>{translate('editions.sequence', { sequence: edition.sequence })}</span>;
}

export function EditionKind() {
  const translate = useTranslate();
  const edition = useRecordContext<EditionListItem>();
  if (edition === undefined) return null;
  const kind = translate(`batches.kind.${edition.kind}`);
  return <span>{edition.historical ? translate('editions.historical_kind', { kind }) : kind}</span>;
}

export function EntryCount() {
  const translate = useTranslate();
  const edition = useRecordContext<EditionListItem>();
  if (edition === undefined) return null;
  return <span>{translate(edition.kind === 'experience_table' ? 'batches.rows_count' : 'batches.cases_count', { smart_count: edition.entries })}</span>;
}
