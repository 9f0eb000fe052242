import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { rulingStates } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';

export function RulingList() {
  const translate = useTranslate();
  const filters = [
    <CampaignInput key="campaignId" alwaysOn />,
    <SelectInput key="state" source="state" alwaysOn choices={rulingStates.map((id) => ({ id, name: `ruling.state.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} emptyText={translate('rulings.empty')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title" disableSort><EllipsisText source="title" maxWidth={300} /></DataTable.Col>
        <DataTable.Col source="number" disableSort><EllipsisText source="number" maxWidth={140} /></DataTable.Col>
        <DataTable.Col source="campaignTitle" disableSort><EllipsisText source="campaignTitle" maxWidth={280} /></DataTable.Col>
        <DataTable.Col source="decidedOn" disableSort />
        <DataTable.NumberCol source="cases" disableSort />
        <DataTable.Col source="state" disableSort><StateChip /></DataTable.Col>
        <DataTable.Col source="announcedAt" disableSort><Moment source="announcedAt" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
