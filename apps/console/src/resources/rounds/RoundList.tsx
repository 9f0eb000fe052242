import { DataTable, SelectInput, useRecordContext, useTranslate } from 'react-admin';
import { roundStates, type RoundListItem } from '@huibian/contracts';
import { CampaignInput } from '../../parts/CampaignInput';
import { DueDate } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { StateChip } from '../../parts/StateChip';
import { RoundProgress } from './RoundProgress';

/** Rounds, newest first, with how far they are. */
export function RoundList() {
  const translate = useTranslate();
  const filters = [
    <CampaignInput key="campaignId" alwaysOn />,
    <SelectInput key="state" source="state" alwaysOn choices={roundStates.map((id) => ({ id, name: `round.state.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} emptyText={translate('rounds.empty')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="name"><RoundName /></DataTable.Col>
        <DataTable.Col source="campaignTitle" disableSort><EllipsisText source="campaignTitle" maxWidth={360} /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateChip /></DataTable.Col>
        <DataTable.Col source="endsOn"><RoundDue /></DataTable.Col>
        <DataTable.Col source="progress" disableSort><OwnProgress /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function RoundName() {
  const translate = useTranslate();
  const round = useRecordContext<RoundListItem>();
  if (round === undefined) return null;
  const kind = translate(`round.kind.${round.kind}`);
  return <EllipsisText text={round.name === kind ? round.name : translate('text.aside', { text: round.name, aside: kind })} maxWidth={220} />;
}

function RoundDue() {
  const round = useRecordContext<RoundListItem>();
  return round === undefined ? null : <DueDate due={round.endsOn} settled={round.state === 'closed' || round.state === 'cancelled'} />;
}

function OwnProgress() {
  const round = useRecordContext<RoundListItem>();
  return round === undefined ? null : <RoundProgress scored={round.scored} assigned={round.assigned} />;
}
