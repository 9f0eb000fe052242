import { AutocompleteInput, DataTable, ReferenceInput, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { objectionStates, type ObjectionListItem } from '@huibian/contracts';
import { CaseName } from '../../parts/CaseName';
import { DueDate } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { StateChip } from '../../parts/StateChip';

export function ObjectionList() {
  const translate = useTranslate();
  const filters = [
    <ReferenceInput key="noticeId" source="noticeId" reference="notices" alwaysOn perPage={50}>
      <AutocompleteInput label="noun.notice" optionText="title" filterToQuery={() => ({})} sx={{ minWidth: 280 }} />
    </ReferenceInput>,
    <SelectInput key="state" source="state" alwaysOn choices={objectionStates.map((id) => ({ id, name: `objection.state.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} emptyText={translate('objections.empty')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="receiptNumber" disableSort />
        <DataTable.Col source="caseTitle" disableSort><OwnCase /></DataTable.Col>
        <DataTable.Col source="form" disableSort><Form /></DataTable.Col>
        <DataTable.Col source="receivedOn" disableSort />
        <DataTable.Col source="state" disableSort><StateChip /></DataTable.Col>
        <DataTable.Col source="investigationDueOn" disableSort><Due /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function OwnCase() {
  const objection = useRecordContext<ObjectionListItem>();
  return objection === undefined ? null : <CaseName units={objection.units} title={objection.caseTitle} lines={1} />;
}

function Form() {
  const translate = useTranslate();
  const objection = useRecordContext<ObjectionListItem>();
  if (objection === undefined) return null;
  return <>{translate(`objection.form.${objection.form}`)}{objection.anonymous && ` · ${translate('objections.anonymous')}`}</>;
}

function Due() {
  const translate = useTranslate();
  const objection = useRecordContext<ObjectionListItem>();
  if (objection === undefined) return null;
  return objection.investigationDueOn === null ? <>{translate('text.none')}</> : <DueDate due={objection.investigationDueOn} settled={objection.state !== 'accepted'} />;
}
