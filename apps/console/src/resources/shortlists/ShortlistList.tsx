import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { shortlistStates } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';

export function ShortlistList() {
  const translate = useTranslate();
  const filters = [
    <CampaignInput key="campaignId" alwaysOn />,
    <SelectInput key="state" source="state" alwaysOn choices={shortlistStates.map((id) => ({ id, name: `shortlist.state.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} emptyText={translate('shortlists.empty')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="campaignTitle" disableSort><EllipsisText source="campaignTitle" maxWidth={420} /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip /></DataTable.Col>
        <DataTable.NumberCol source="bestPractice" disableSort />
        <DataTable.NumberCol source="reserve" disableSort />
        <DataTable.NumberCol source="notSelected" disableSort />
        <DataTable.NumberCol source="open" disableSort />
        <DataTable.Col source="createdAt" disableSort><Moment source="createdAt" /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
