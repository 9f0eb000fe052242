import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { BatchEntryView } from '@huibian/contracts';
import { shanghaiMinute } from '../../parts/shanghai-time';
import { StateChip } from '../../parts/StateChip';
import { tones } from '../../theme/palette';
import { EntryMenu } from './EntryMenu';
import { TrackingInput } from './TrackingInput';
import { useWorkbench } from './workbench';

interface EntryRowProps {
  entry: BatchEntryView;
  places: number;
  position: number;
}

const number = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', verticalAlign: 'top' } as const;

/** One case of the volume: its number, who and what, where it landed, its tracking, and what is out of the ordinary. */
export function EntryRow({ entry, places, position }: EntryRowProps) {
  const translate = useTranslate();
  const { mayEdit, landed, lastLines, trackings, setTracking } = useWorkbench();
  const lines = lastLines.get(entry.number);
  const pages = landed.get(entry.number);
  const pending = trackings.get(entry.caseId);
  return (
    <TableRow hover>
      <TableCell sx={{ ...number, color: 'text.secondary', width: 44, textAlign: 'right', pr: 0 }}>{entry.number}</TableCell>
      <TableCell sx={{ minWidth: 220 }}>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>{entry.units.join('、')}</Box>
        <MuiLink component={Link} to={`/cases/${entry.caseId}/show`} underline="hover" color="text.primary" sx={{ overflowWrap: 'anywhere' }}>{entry.titleClauses.join('，')}</MuiLink>
        <EntryRemarks entry={entry} />
      </TableCell>
      <TableCell align="right" sx={number}>{pages?.startPage ?? '—'}</TableCell>
      <TableCell align="right" sx={number}>
        {pages?.pages ?? '—'}
        {lines !== undefined && <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>{translate('fits.last_lines', { smart_count: lines })}</Box>}
      </TableCell>
      <TableCell align="right" sx={number}>
        <TrackingInput number={entry.number} value={pending ?? entry.tracking} changed={pending !== undefined} disabled={!mayEdit} onChange={(tracking) => setTracking(entry.caseId, tracking)} />
      </TableCell>
      {mayEdit && <TableCell align="right" sx={{ ...number, width: 44, pl: 0, py: 0.5 }}><EntryMenu entry={entry} places={places} position={position} /></TableCell>}
    </TableRow>
  );
}

/** What is out of the ordinary: a place by exception with who and why, a newer text, a case on hold. */
function EntryRemarks({ entry: { exception, revisionIsCurrent, caseState } }: { entry: BatchEntryView }) {
  const translate = useTranslate();
  const ordinary = caseState === 'in_batch' || caseState === 'published';
  if (exception === null && revisionIsCurrent && ordinary) return null;
  return (
    <Box sx={{ mt: 0.5, display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center', fontSize: '0.8125rem', color: 'text.secondary' }}>
      {!ordinary && <StateChip noun="case" state={caseState} />}
      {!revisionIsCurrent && <Chip size="small" label={translate('batches.entry.newer_text')} sx={{ color: tones.waiting.text, bgcolor: tones.waiting.ground }} />}
      {exception !== null && (
        <>
          <Chip size="small" label={translate('batches.entry.exception', { position: exception.position })} sx={{ color: tones.waiting.text, bgcolor: tones.waiting.ground }} />
          <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{translate('batches.entry.exception_why', { reason: exception.reason, by: exception.by, at: shanghaiMinute(exception.at) })}</Box>
        </>
      )}
    </Box>
  );
}
