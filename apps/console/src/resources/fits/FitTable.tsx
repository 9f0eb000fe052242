import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { FitResultView, FitSuggestion } from '@huibian/contracts';
import { trackingText } from '../batches/tracking.rules';
import { toggled } from './fit-choice';

interface FitTableProps {
  result: FitResultView;
  names: ReadonlyMap<number, string>;
  chosen: ReadonlySet<number>;
  onChoose: (chosen: ReadonlySet<number>) => void;
}

/** Each suggestion with what it changes, to be chosen or put aside. */
export function FitTable({ result, names, chosen, onChoose }: FitTableProps) {
  const translate = useTranslate();
  const lines = new Map(result.lengths.map((one) => [one.number, one.lastLines]));
  const all = chosen.size === result.suggestions.length;
  return (
    <Box sx={{ overflowX: 'auto', maxHeight: 420 }} tabIndex={0} role="region" aria-label={translate('fits.title')}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell padding="checkbox"><Checkbox size="small" checked={all} indeterminate={!all && chosen.size > 0} onChange={() => onChoose(new Set(all ? [] : result.suggestions.map((one) => one.number)))} slotProps={{ input: { 'aria-label': translate('fits.choose_all') } }} /></TableCell>
            <TableCell align="right">{translate('batches.column.number')}</TableCell>
            <TableCell>{translate('batches.column.case')}</TableCell>
            <TableCell align="right">{translate('fits.column.tracking')}</TableCell>
            <TableCell align="right">{translate('fits.column.pages')}</TableCell>
            <TableCell>{translate('fits.column.reason')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {result.suggestions.map((one) => <SuggestionRow key={one.number} suggestion={one} name={names.get(one.number)} lines={lines.get(one.number) ?? 0} chosen={chosen.has(one.number)} onToggle={() => onChoose(toggled(chosen, one.number))} />)}
        </TableBody>
      </Table>
    </Box>
  );
}

interface SuggestionRowProps {
  suggestion: FitSuggestion;
  name: string | undefined;
  lines: number;
  chosen: boolean;
  onToggle: () => void;
}

function SuggestionRow({ suggestion, name, lines, chosen, onToggle }: SuggestionRowProps) {
  const translate = useTranslate();
  const { number, trackingBefore, tracking, pagesBefore, pagesAfter, reason } = suggestion;
  return (
    <TableRow hover>
      <TableCell padding="checkbox"><Checkbox size="small" checked={chosen} onChange={onToggle} slotProps={{ input: { 'aria-label': translate('fits.choose', { number }) } }} /></TableCell>
      <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums', color: 'text.secondary' }}>{number}</TableCell>
      <TableCell sx={{ minWidth: 180, overflowWrap: 'anywhere' }}>{name ?? '—'}</TableCell>
      <FromTo from={trackingText(trackingBefore)} to={trackingText(tracking)} />
      <FromTo from={String(pagesBefore)} to={String(pagesAfter)} />
      <TableCell sx={{ minWidth: 140, fontSize: '0.8125rem', color: 'text.secondary' }}>{translate(`fits.reason.${reason}`, { smart_count: lines })}</TableCell>
    </TableRow>
  );
}

/** An arrow for the eye, words for who listens. */
function FromTo({ from, to }: { from: string; to: string }) {
  const translate = useTranslate();
  return (
    <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      <span role="img" aria-label={translate('fits.from_to_spoken', { from, to })}>{translate('fits.from_to', { from, to })}</span>
    </TableCell>
  );
}

/** What no tracking within its bounds reaches. */
export function FitRemaining({ result }: { result: FitResultView }) {
  const translate = useTranslate();
  if (result.remaining.length === 0) return null;
  const lines = new Map(result.lengths.map((one) => [one.number, one.lastLines]));
  return (
    <Box sx={{ my: 1.5, fontSize: '0.875rem' }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>{translate('fits.remaining')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary' }}>
        {result.remaining.map(({ number, reason, wanted, found }) => (
          <li key={number}>{translate(`fits.remaining.${reason}`, { number, wanted, found, smart_count: lines.get(number) ?? 0 })}</li>
        ))}
      </Box>
    </Box>
  );
}
