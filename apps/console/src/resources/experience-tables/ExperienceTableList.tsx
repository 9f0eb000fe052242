import { DataTable, NumberField, useTranslate } from 'react-admin';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';
import { ProofBrief } from '../proofs/ProofBrief';

/** Experience tables, newest first. */
export function ExperienceTableList() {
  const translate = useTranslate();
  return (
    <ListPage sort={{ field: 'createdAt', order: 'DESC' }} emptyText={translate('tables.empty_text')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title"><EllipsisText source="title" maxWidth={460} lines={2} /></DataTable.Col>
        <DataTable.Col source="ordinal" disableSort />
        <DataTable.Col source="rows" disableSort align="right"><NumberField source="rows" /></DataTable.Col>
        <DataTable.Col source="latestProof" disableSort><ProofBrief /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip noun="batch" /></DataTable.Col>
        <DataTable.Col source="createdAt"><Moment source="createdAt" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
