import Box from '@mui/material/Box';
import { useRecordContext, useTranslate } from 'react-admin';
import { HolidaysUnknown } from './HolidaysUnknown';
import { dueInstant, shanghaiDay, shanghaiMinute, timeLeft } from './shanghai-time';

interface DueDateProps {
  /** Field of the record; `due` goes before it. */
  source?: string;
  /** A date (ends at 24:00) or an instant. */
  due?: string | null;
  /** For a subject that is done with: only the date, no countdown. */
  settled?: boolean;
  /** In narrow places: the day without the hour. The whole stands in the title. */
  brief?: boolean;
  /** The last day of which the holidays were known when this one was counted, where it lies beyond. */
  knownUntil?: string | null;
  now?: Date;
}

const colours = { over: 'error.main', near: 'warning.main', far: 'text.secondary' } as const;
const isPlainDate = (value: string) => value.length === 10;

/** A due date in Shanghai: the date, and how long that still is. */
export function DueDate({ source = 'dueAt', due, settled = false, brief = false, knownUntil = null, now = new Date() }: DueDateProps) {
  const translate = useTranslate();
  const record = useRecordContext();
  const value = due ?? (record?.[source] as string | null | undefined);
  if (!value) return <Box component="span" sx={{ color: 'text.disabled' }}>{translate('date.none')}</Box>;
  const absolute = isPlainDate(value) ? shanghaiDay(value) : shanghaiMinute(value);
  const left = timeLeft(dueInstant(value), now);
  return (
    <Box component="span" title={absolute} sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {brief ? shanghaiDay(value) : absolute}
      {!settled && (
        <Box component="span" sx={{ ml: 1, color: colours[left.urgency], fontSize: '0.8125rem' }}>
          {translate(left.key, left.params)}
        </Box>
      )}
      {knownUntil !== null && !settled && <HolidaysUnknown until={knownUntil} brief={brief} />}
    </Box>
  );
}

/** An instant of the past, to the minute, in Shanghai. */
export function Moment({ source = 'at', at }: { source?: string; at?: string | null }) {
  const translate = useTranslate();
  const record = useRecordContext();
  const value = at ?? (record?.[source] as string | null | undefined);
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {value ? (isPlainDate(value) ? value : shanghaiMinute(value)) : translate('text.none')}
    </Box>
  );
}
