import Box from '@mui/material/Box';
import { DataTable, SearchInput, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import type { ListedExpert } from '../rounds/use-all-experts';
import { useFieldChoices } from './use-field-choices';

/** The panel: who, from where, of which fields, and how much each has in hand. */
export function ExpertList() {
  const translate = useTranslate();
  const fields = useFieldChoices();
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('experts.search')} />,
    <SelectInput key="fieldKey" source="fieldKey" label="text.field" alwaysOn choices={fields} sx={{ minWidth: 220 }} />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }} perPage={50} emptyText={translate('experts.empty')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="name"><EllipsisText source="name" maxWidth={140} /></DataTable.Col>
        <DataTable.Col source="employer" disableSort><Employer /></DataTable.Col>
        <DataTable.Col source="fieldKeys" disableSort><FieldNames fields={fields} /></DataTable.Col>
        <DataTable.NumberCol source="openAssignments" disableSort />
        <DataTable.NumberCol source="scoredAssignments" disableSort />
        <DataTable.Col source="hasAccount" disableSort><HasAccount /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function Employer() {
  const expert = useRecordContext<ListedExpert>();
  return expert === undefined ? null : <EllipsisText text={expert.employer || expert.unitName} maxWidth={240} />;
}

function FieldNames({ fields }: { fields: readonly { id: string; name: string }[] }) {
  const translate = useTranslate();
  const expert = useRecordContext<ListedExpert>();
  const names = (expert?.fieldKeys ?? []).map((key) => fields.find((field) => field.id === key)?.name ?? key);
  return <EllipsisText text={names.length === 0 ? null : names.join(translate('text.separator'))} maxWidth={320} />;
}

function HasAccount() {
  const translate = useTranslate();
  const expert = useRecordContext<ListedExpert>();
  if (expert === undefined) return null;
  return expert.hasAccount ? <>{translate('experts.has_account')}</> : <Box component="span" sx={{ color: 'text.secondary' }}>{translate('experts.on_paper')}</Box>;
}
