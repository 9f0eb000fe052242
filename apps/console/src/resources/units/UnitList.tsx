import { useState } from 'react';
import { AutocompleteInput, DataTable, ReferenceInput, SearchInput, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { unitKinds, type UnitPage } from '@huibian/contracts';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';

/** Units in the official order, with who recommends their cases. */
export function UnitList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('units.search')} />,
    <SelectInput key="kind" source="kind" alwaysOn choices={unitKinds.map((id) => ({ id, name: `units.kind.${id}` }))} />,
    <RecommenderFilter key="recommenderId" source="recommenderId" alwaysOn />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'order', order: 'ASC' }} perPage={50}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="name"><EllipsisText source="name" maxWidth={320} /></DataTable.Col>
        <DataTable.Col source="shortName"><EllipsisText source="shortName" maxWidth={180} /></DataTable.Col>
        <DataTable.Col source="kind" disableSort><UnitKindName /></DataTable.Col>
        <DataTable.Col source="regionName" disableSort><EllipsisText source="regionName" maxWidth={160} /></DataTable.Col>
        <DataTable.Col source="recommenderName" disableSort><RecommenderName /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

/** Its choices are units too: they are asked for when somebody opens it, not beside the list on every visit. */
function RecommenderFilter({ source }: { source: string; alwaysOn?: boolean }) {
  const [opened, setOpened] = useState(false);
  return (
    <ReferenceInput source={source} reference="units" sort={{ field: 'order', order: 'ASC' }} enableGetChoices={() => opened}>
      <AutocompleteInput label="resources.units.fields.recommenderName" optionText="shortName" filterToQuery={(q: string) => ({ q })} onOpen={() => setOpened(true)} sx={{ minWidth: 220 }} />
    </ReferenceInput>
  );
}

export function UnitKindName() {
  const translate = useTranslate();
  const unit = useRecordContext<UnitPage>();
  return unit === undefined ? null : <span>{translate(`units.kind.${unit.kind}`)}</span>;
}

export function RecommenderName() {
  const translate = useTranslate();
  const unit = useRecordContext<UnitPage>();
  if (unit === undefined) return null;
  return <EllipsisText text={unit.recommendsItself ? translate('units.own_recommender') : unit.recommenderName} maxWidth={200} />;
}
