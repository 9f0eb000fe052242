import { useEffect } from 'react';
import Box from '@mui/material/Box';
import { DataTable, SelectInput, useListContext, useRecordContext, useTranslate } from 'react-admin';
import { mailStates, type OutboxMail } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { useMay } from '../../providers/use-session';
import { tones } from '../../theme/palette';
import { SendAgainButton, SendPageButton } from './SendAgain';

const toneOf = { waiting: tones.waiting, failed: tones.bad, sent: tones.good } as const;
const lookEveryMs = 3000;

/** Mail that has not gone out: to whom, since when, and why. The words are the reader's own. */
export function OutboxList() {
  const translate = useTranslate();
  const maySend = useMay('outbox.send_again');
  const filters = [<SelectInput key="state" source="state" label="resources.outbox.fields.mailState" alwaysOn choices={mailStates.map((id) => ({ id, name: `outbox.${id}` }))} />];
  return (
    <ListPage actions={maySend ? <SendPageButton /> : undefined} filters={filters} sort={{ field: 'id', order: 'DESC' }} perPage={50} emptyText={translate('outbox.empty')}>
      <DataTable rowClick={false} bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="name" disableSort><Addressee /></DataTable.Col>
        <DataTable.Col source="code" disableSort><Subject /></DataTable.Col>
        <DataTable.Col source="createdAt" disableSort><Moment source="createdAt" /></DataTable.Col>
        <DataTable.Col source="mailState" disableSort><MailState /></DataTable.Col>
        <DataTable.Col source="mailError" disableSort><EllipsisText source="mailError" maxWidth={320} /></DataTable.Col>
        {maySend && <DataTable.Col label=" " disableSort><SendAgainButton /></DataTable.Col>}
      </DataTable>
      <WatchUnderWay />
    </ListPage>
  );
}

/** While a letter is under way the list looks what became of it. */
function WatchUnderWay() {
  const { data, refetch } = useListContext<OutboxMail>();
  const waits = data?.some((mail) => mail.underWay) ?? false;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void refetch(), lookEveryMs);
    return () => clearInterval(timer);
  }, [waits, refetch]);
  return null;
}

function Addressee() {
  const mail = useRecordContext<OutboxMail>();
  const translate = useTranslate();
  if (mail === undefined) return null;
  return (
    <Box sx={{ maxWidth: 260 }}>
      <EllipsisText text={mail.name} />
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><EllipsisText text={mail.to ?? translate('outbox.no_address')} /></Box>
    </Box>
  );
}

/** What kind of news it is, without its words. */
function Subject() {
  const mail = useRecordContext<OutboxMail>();
  const translate = useTranslate();
  return mail === undefined ? null : <span>{translate(`outbox.of.${mail.code.replace('notify.', '')}`, { _: mail.code })}</span>;
}

function MailState() {
  const mail = useRecordContext<OutboxMail>();
  const translate = useTranslate();
  if (mail === undefined) return null;
  const { text, ground } = toneOf[mail.mailState];
  return <Box component="span" sx={{ color: text, bgcolor: ground, borderRadius: 1, px: 1, py: 0.25, fontSize: '0.8125rem', whiteSpace: 'nowrap' }}>{translate(mail.underWay ? 'outbox.under_way' : `outbox.${mail.mailState}`)}</Box>;
}
