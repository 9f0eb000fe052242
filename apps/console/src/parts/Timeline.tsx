import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useResourceContext, useTranslate, type RaRecord } from 'react-admin';
import type { CaseTimeline } from '@huibian/contracts';
import type { Noun } from '@huibian/workflow';
import { useApi } from '../providers/use-api';
import { tones } from '../theme/palette';
import { FoldedText } from './LongText';
import { EmptyState, ErrorState, LoadingState } from './Placeholders';
import { Moment } from './DueDate';
import { StateChip } from './StateChip';
import { stateTone } from './state-tone';

/** One act as a timeline tells it. */
export type TimelineEvent = CaseTimeline['items'][number];

interface TimelineProps {
  resource?: string;
  record?: RaRecord;
  /** Already at hand; else they are read from `GET /api/<resource>/<id>/timeline`. */
  events?: readonly TimelineEvent[];
}

/** What happened to a subject, newest first: who, when, why, and what state it left. */
export function Timeline({ resource: givenResource, record: givenRecord, events }: TimelineProps) {
  const contextResource = useResourceContext();
  const contextRecord = useRecordContext();
  const resource = givenResource ?? contextResource;
  const record = givenRecord ?? contextRecord;
  const translate = useTranslate();
  const api = useApi();
  const wanted = events === undefined && resource !== undefined && record !== undefined;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [resource, 'timeline', record?.id],
    queryFn: ({ signal }) => api.get<CaseTimeline>(`/api/${resource ?? ''}/${String(record?.id ?? '')}/timeline`, signal),
    enabled: wanted,
  });
  if (wanted && isPending) return <LoadingState rows={5} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const shown = events ?? data?.items ?? [];
  if (shown.length === 0) return <EmptyState dense title={translate('timeline.empty')} />;
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {shown.map((event, index) => <TimelineRow key={event.id} event={event} last={index === shown.length - 1} />)}
    </Box>
  );
}

function TimelineRow({ event, last }: { event: TimelineEvent; last: boolean }) {
  const translate = useTranslate();
  const subject = event.noun as Noun;
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
          <Typography variant="body2" sx={{ fontWeight: 600 }}>{translate(`${subject}.action.${event.action}`, { _: event.action })}</Typography>
          {moved && event.toState !== null && <StateChip noun={subject} state={event.toState} />}
        </Box>
        <Typography variant="caption" color="text.secondary" component="div">
          {event.actor !== null && `${event.actor} · `}
          {translate(`role.${event.actorRole}`, { _: event.actorRole })}
          {event.onBehalfOf !== null && ` · ${translate('timeline.on_behalf', { name: event.onBehalfOf })}`}
          {' · '}
          <Moment at={event.at} />
        </Typography>
        {typeof event.details.lateUntil === 'string' && <Box sx={{ mt: 0.25, fontSize: '0.8125rem', color: 'warning.main' }}>{translate('cases.late_note', { until: event.details.lateUntil, reason: String(event.details.lateReason) })}</Box>}
        {event.reason && (
          <Box sx={{ mt: 0.5, px: 1.25, py: 0.75, bgcolor: 'background.default', borderRadius: 1, fontSize: '0.875rem' }}><FoldedText text={event.reason} /></Box>
        )}
      </Box>
    </Box>
  );
}
