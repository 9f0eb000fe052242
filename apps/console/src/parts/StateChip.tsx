import Chip from '@mui/material/Chip';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import type { Noun } from '@huibian/workflow';
import { tones } from '../theme/palette';
import { stateTone } from './state-tone';
import { nounOf } from './stateful';

interface StateChipProps {
  /** Defaults to the resource's noun. */
  noun?: Noun;
  /** Defaults to the record's `state`. */
  state?: string;
}

/** The state of a subject in words, tinted by how it feels. */
export function StateChip({ noun, state }: StateChipProps) {
  const translate = useTranslate();
  const record = useRecordContext();
  const resource = useResourceContext();
  const subject = noun ?? nounOf(resource);
  const shown = state ?? (record?.['state'] as string | undefined);
  if (shown === undefined) return null;
  const tone = tones[stateTone(subject, shown)];
  const label = translate(`${subject ?? 'case'}.state.${shown}`, { _: shown });
  return <Chip size="small" label={label} title={label} sx={{ color: tone.text, backgroundColor: tone.ground, maxWidth: '100%', height: 'auto', minHeight: 24, '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } }} />;
}
