import { AutocompleteInput, DataTable, ReferenceInput, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { batchStates, documentKinds, type BatchListItem } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';
import { ProofBrief } from '../proofs/ProofBrief';

/** Volumes in the making and those released, newest first. */
export function BatchList() {
  const translate = useTranslate();
  const filters = [
    <SelectInput key="state" source="state" alwaysOn choices={batchStates.map((id) => ({ id, name: `batch.state.${id}` }))} />,
    <SelectInput key="kind" source="kind" alwaysOn choices={documentKinds.map((id) => ({ id, name: `batches.kind.${id}` }))} />,
    <ReferenceInput key="campaignId" source="campaignId" reference="campaigns" alwaysOn>
      <AutocompleteInput label="resources.batches.fields.campaignId" optionText="title" filterToQuery={(q: string) => ({ q })} sx={{ minWidth: 260 }} />
    </ReferenceInput>,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} emptyText={translate('batches.empty_text')}>
      <DataTable rowClick={(id, _resource, record) => (record['kind'] === 'experience_table' && record['origin'] === 'assembled' ? `/experience-tables/${id}/show` : 'show')} bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title"><EllipsisText source="title" maxWidth={420} lines={2} /></DataTable.Col>
        <DataTable.Col source="ordinal" disableSort />
        <DataTable.Col source="kind" disableSort><KindName /></DataTable.Col>
        <DataTable.Col source="cases" disableSort><Contents /></DataTable.Col>
        <DataTable.Col source="latestProof" disableSort><ProofBrief /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip noun="batch" /></DataTable.Col>
        <DataTable.Col source="createdAt"><Moment source="createdAt" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function KindName() {
  const translate = useTranslate();
  const batch = useRecordContext<BatchListItem>();
  if (batch === undefined) return null;
  return <span>{translate(batch.origin === 'historical' ? 'batches.origin.historical' : `batches.kind.${batch.kind}`)}</span>;
}

/** How much stands in it. What a historical volume holds is counted in its edition. */
function Contents() {
  const translate = useTranslate();
  const batch = useRecordContext<BatchListItem>();
  if (batch === undefined) return null;
  if (batch.origin === 'historical') return <span>{translate('text.none')}</span>;
  const key = batch.kind === 'experience_table' ? 'batches.rows_count' : 'batches.cases_count';
  return <span>{translate(key, { smart_count: batch.kind === 'experience_table' ? batch.rows : batch.cases })}</span>;
}
