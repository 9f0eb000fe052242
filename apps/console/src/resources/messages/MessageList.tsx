import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DoneAll from '@mui/icons-material/DoneAll';
import { BooleanInput, useListContext, useNotify, useResourceDefinitions, useTranslate } from 'react-admin';
import type { MessageView } from '@huibian/contracts';
import { Link } from 'react-router-dom';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { messageOf } from '../../providers/problem';
import { ink } from '../../theme/palette';
import { subjectPlace } from './subject-place';
import { useMarkRead } from './use-unread';

/** What I was told, newest first; each leads to what it is about and is read by being opened. */
export function MessageList() {
  const translate = useTranslate();
  return (
    <ListPage filters={[<BooleanInput key="unread" source="unread" label="messages.only_unread" alwaysOn parse={(on: boolean) => (on ? 'true' : '')} format={(value: unknown) => value === 'true'} />]} sort={newestFirst} perPage={25} actions={<ReadAll />} emptyText={translate('messages.empty')}>
      <Rows />
    </ListPage>
  );
}

const newestFirst = { field: 'id', order: 'DESC' } as const;

function Rows() {
  const { data = [], isPending } = useListContext<MessageView>();
  if (!isPending && data.length === 0) return <NothingMatches />;
  return <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>{data.map((message) => <Row key={message.id} message={message} />)}</Box>;
}

function Row({ message }: { message: MessageView }) {
  const translate = useTranslate();
  const resources = useResourceDefinitions();
  const notify = useNotify();
  const markRead = useMarkRead();
  const { refetch } = useListContext();
  const place = subjectPlace(message, resources);
  const unread = message.readAt === null;
  // The list is asked again where one stays on it; a page that opens needs no answer first.
  const read = () => {
    if (unread) markRead([message.id]).then(() => place === null && void refetch(), (error: unknown) => notify(messageOf(error), { type: 'error' }));
  };
  const content = (
    <>
      <Box component="span" title={unread ? translate('messages.unread') : undefined} sx={{ width: 8, height: 8, mt: '10px', borderRadius: '50%', flexShrink: 0, bgcolor: unread ? 'primary.main' : 'transparent' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: unread ? 600 : 400, overflowWrap: 'anywhere', lineHeight: 1.75 }}>{translate(message.code, { ...message.params, _: message.code })}</Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          <Moment at={message.createdAt} />　{translate(`noun.${message.subjectNoun}`, { _: '' })}
        </Box>
      </Box>
    </>
  );
  return (
    <Box component="li" sx={{ '& + &': { borderTop: `1px solid ${ink.lineSoft}` }, display: 'flex', alignItems: 'flex-start' }}>
      {place === null ? (
        <Box sx={rowStyle}>{content}</Box>
      ) : (
        <Box component={Link} to={place} onClick={read} sx={{ ...rowStyle, '&:hover': { bgcolor: ink.accentSoft } }}>{content}</Box>
      )}
      {unread && <ReadOne onRead={() => markRead([message.id]).then(() => void refetch())} />}
    </Box>
  );
}

const rowStyle = { display: 'flex', gap: 1.5, flex: 1, minWidth: 0, px: 2.5, py: 1.25, color: 'inherit', textDecoration: 'none' } as const;

function ReadOne({ onRead }: { onRead: () => Promise<void> }) {
  const translate = useTranslate();
  const notify = useNotify();
  return <Button size="small" sx={{ m: 1, flexShrink: 0 }} onClick={() => void onRead().catch((error: unknown) => notify(messageOf(error), { type: 'error' }))}>{translate('messages.mark_read')}</Button>;
}

/** What stands on this page and is unread. */
function ReadAll() {
  const translate = useTranslate();
  const notify = useNotify();
  const markRead = useMarkRead();
  const { data = [], refetch } = useListContext<MessageView>();
  const ids = data.filter((message) => message.readAt === null).map((message) => message.id);
  const readAll = () => markRead(ids).then(() => void refetch(), (error: unknown) => notify(messageOf(error), { type: 'error' }));
  return <Button size="small" startIcon={<DoneAll />} disabled={ids.length === 0} onClick={() => void readAll()}>{translate('messages.mark_page_read')}</Button>;
}
