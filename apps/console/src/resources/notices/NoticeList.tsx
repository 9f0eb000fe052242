import { DataTable, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { noticeStates, type Notice } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { DueDate } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';

export function NoticeList() {
  const translate = useTranslate();
  const filters = [
    <CampaignInput key="campaignId" alwaysOn />,
    <SelectInput key="state" source="state" alwaysOn choices={noticeStates.map((id) => ({ id, name: `notice.state.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} emptyText={translate('notices.empty')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="title" disableSort><EllipsisText source="title" maxWidth={360} /></DataTable.Col>
        <DataTable.Col source="campaignTitle" disableSort><EllipsisText source="campaignTitle" maxWidth={260} /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip /></DataTable.Col>
        <DataTable.Col source="publishedOn" disableSort />
        <DataTable.Col source="endsOn" disableSort><NoticeEnd /></DataTable.Col>
        <DataTable.NumberCol source="cases" disableSort />
        <DataTable.NumberCol source="openObjections" disableSort />
      </DataTable>
    </ListPage>
  );
}

export function NoticeEnd() {
  const notice = useRecordContext<Notice>();
  return notice === undefined ? null : <DueDate due={notice.endsOn} knownUntil={notice.holidaysKnownUntil} brief settled={notice.state !== 'published'} />;
}
