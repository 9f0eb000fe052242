import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList, useRecordContext, useResourceContext, useTranslate, type RaRecord } from 'react-admin';
import type { Noun } from '@huibian/workflow';
import { tones } from '../theme/palette';
import type { HistoryEntry } from './history-entry';
import { FoldedText } from './LongText';
import { EmptyState, ErrorState, LoadingState } from './Placeholders';
import { Moment } from './DueDate';
import { StateChip } from './StateChip';
import { stateTone } from './state-tone';
import { nounOf } from './stateful';

interface TimelineProps {
  noun?: Noun;
  resource?: string;
  record?: RaRecord;
  /** Already at hand; else they are read from `GET /api/<resource>/<id>/history`. */
  events?: readonly HistoryEntry[];
}

/** What happened to a subject, newest first: who, when, why, and what state it left. */
export function Timeline({ noun: givenNoun, resource: givenResource, record: givenRecord, events }: TimelineProps) {
  const contextResource = useResourceContext();
  const contextRecord = useRecordContext();
  const resource = givenResource ?? contextResource;
  const record = givenRecord ?? contextRecord;
  const noun = givenNoun ?? nounOf(resource);
  const translate = useTranslate();
  const [limit, setLimit] = useState(20);
  const wanted = events === undefined && resource !== undefined && record !== undefined;
  const { data, error, isPending, refetch, pageInfo } = useGetList<HistoryEntry>(
    'history',
    { pagination: { page: 1, perPage: limit }, filter: {}, meta: { path: `/api/${resource ?? ''}/${String(record?.id ?? '')}/history` } },
    { enabled: wanted },
  );
  if (wanted && isPending) return <LoadingState rows={5} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const shown = events ?? data ?? [];
  if (shown.length === 0) return <EmptyState dense title={translate('timeline.empty')} />;
  return (
    <Box>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((event, index) => <TimelineRow key={event.id ?? `${event.subjectId}-${event.sequence}`} event={event} noun={noun} last={index === shown.length - 1} />)}
      </Box>
      {pageInfo?.hasNextPage === true && limit < 100 && <Button size="small" onClick={() => setLimit(100)}>{translate('timeline.more')}</Button>}
    </Box>
  );
}

function TimelineRow({ event, noun, last }: { event: HistoryEntry; noun: Noun | undefined; last: boolean }) {
  const translate = useTranslate();
  const subject = (event.subjectNoun as Noun | undefined) ?? noun;
  const moved = event.toState !== null && event.toState !== event.fromState;
  const colour = tones[event.toState === null ? 'idle' : stateTone(subject, event.toState)].text;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', pt: 0.9 }}>
        <Box sx={{ width: 9, height: 9, borderRadius: '50%', bgcolor: moved ? colour : 'divider', flexShrink: 0 }} />
        {!last && <Box sx={{ width: '1px', flex: 1, bgcolor: 'divider', my: 0.5 }} />}
      </Box>
      <Box sx={{ pb: 2, minWidth: 0, flex: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>{translate(`${subject ?? 'case'}.action.${event.action}`, { _: event.action })}</Typography>
          {moved && event.toState !== null && <StateChip noun={subject} state={event.toState} />}
        </Box>
        <Typography variant="caption" color="text.secondary" component="div">
          {event.actorName ?? translate(`role.${event.actorRole}`, { _: event.actorRole })}
          {event.actorName && event.actorRole ? `（${translate(`role.${event.actorRole}`, { _: event.actorRole })}）` : ''}
          {event.onBehalfOf ? ` · ${translate('timeline.on_behalf', { name: event.onBehalfOf.name })}` : ''}
          {' · '}
          <Moment at={event.at} />
        </Typography>
        {event.reason && (
          <Box sx={{ mt: 0.5, px: 1.25, py: 0.75, bgcolor: 'background.default', borderRadius: 1, fontSize: '0.875rem' }}><FoldedText text={event.reason} /></Box>
        )}
      </Box>
    </Box>
  );
}
