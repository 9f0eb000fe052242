import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import { useTranslate } from 'react-admin';
import { selectionResults, type Ranking, type RankingRowView, type SelectionResult, type Shortlist, type ShortlistEntry } from '@huibian/contracts';
import { ActionButton } from '../../parts/ActionButton';
import { CaseName } from '../../parts/CaseName';
import { StateChip } from '../../parts/StateChip';
import { ink, tones } from '../../theme/palette';
import type { Placement } from './staging';

interface EntryRowProps {
  list: Shortlist;
  entry: ShortlistEntry;
  placement: Placement;
  standing: RankingRowView | undefined;
  official: Ranking['official'] | null;
  rounds: Ranking['rounds'];
  fieldName: string;
  editable: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  onResult: (result: SelectionResult | null) => void;
  onMove: (by: -1 | 1) => void;
  onRemark: (remark: string) => void;
}

const grounds = { best_practice: tones.good.ground, reserve: tones.waiting.ground, not_selected: 'transparent' } as const;
const number = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** One case of the list. The row takes the keys 1, 2, 3 and 0; the buttons say the same to a mouse. */
export function EntryRow(props: EntryRowProps) {
  const { list, entry, placement, standing, official, rounds, fieldName, editable } = props;
  const translate = useTranslate();
  const ground = placement.result === null ? 'transparent' : grounds[placement.result];
  return (
    <TableRow data-entry tabIndex={0} onKeyDown={props.onKeyDown} aria-label={entry.title} sx={{ '& > td:first-of-type': { bgcolor: ground }, '&:focus-visible': { outline: `2px solid ${ink.accent}`, outlineOffset: -2 } }}>
      <TableCell sx={{ ...number, fontWeight: 600 }}>{entry.rank ?? translate('text.none')}</TableCell>
      <TableCell>
        <CaseName units={entry.units} title={entry.title} caseId={entry.caseId} />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 0.25, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {fieldName}
          {list.state !== 'staged' && <StateChip noun="case" state={entry.caseState} />}
        </Box>
      </TableCell>
      {official !== null && <Standings standing={standing} rounds={rounds} />}
      <TableCell><ResultChoice {...props} /></TableCell>
      <TableCell>
        {editable ? (
          <TextField value={placement.remark} onChange={(event) => props.onRemark(event.target.value)} slotProps={{ htmlInput: { 'aria-label': `${translate('shortlists.remark')} ${entry.title}`, maxLength: 400 } }} sx={{ m: 0 }} />
        ) : (
          placement.remark
        )}
      </TableCell>
    </TableRow>
  );
}

function Standings({ standing, rounds }: { standing: RankingRowView | undefined; rounds: Ranking['rounds'] }) {
  const translate = useTranslate();
  if (standing === undefined) return <><TableCell /><TableCell /><TableCell /></>;
  const cell = (value: RankingRowView['mean'], name: Ranking['official']) => (
    <TableCell align="right" sx={{ ...number, fontWeight: name === standing.aggregation ? 600 : 400, color: name === standing.aggregation ? 'text.primary' : 'text.secondary' }} title={value.exact ?? undefined}>
      {value.rounded ?? translate('text.none')}
      {value.rank !== null && <Box sx={{ fontSize: '0.75rem', fontWeight: 400, color: 'text.secondary' }}>{translate('shortlists.rank_no', { rank: value.rank })}</Box>}
      {name === 'trimmed_mean' && value.rounded !== null && value.applied === 'mean' && <Box sx={{ fontSize: '0.75rem', fontWeight: 400 }}>{translate('shortlists.not_trimmed')}</Box>}
    </TableCell>
  );
  return (
    <>
      <TableCell sx={{ ...number, whiteSpace: 'normal', minWidth: 100 }}>
        {standing.scores.join('　')}
        {rounds.length > 1 && <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{rounds.find(({ id }) => id === standing.roundId)?.name}</Box>}
        {standing.scoresMissing > 0 && <Box sx={{ fontSize: '0.75rem', color: 'warning.main' }}>{translate('shortlists.scores_missing', { missing: standing.scoresMissing })}</Box>}
      </TableCell>
      {cell(standing.mean, 'mean')}
      {cell(standing.trimmedMean, 'trimmed_mean')}
    </>
  );
}

function ResultChoice({ list, entry, placement, editable, onResult, onMove }: EntryRowProps) {
  const translate = useTranslate();
  const { result, reservePlace } = placement;
  const place = result === 'reserve' && reservePlace !== null && (
    <Box component="span" sx={{ fontSize: '0.8125rem', color: tones.waiting.text }}>{translate('shortlists.reserve_no', { place: reservePlace })}</Box>
  );
  if (!editable) {
    return (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <b>{result === null ? translate('shortlists.unplaced') : translate(`result.${result}`)}</b>
        {place}
        {result === 'reserve' && list.state !== 'staged' && <ActionButton action="substitute" size="small" variant="outlined" body={{ caseId: entry.caseId }} confirm={translate('shortlists.substitute_confirm', { title: entry.title })} refusal="tooltip" />}
      </Box>
    );
  }
  return (
    <>
      <ToggleButtonGroup exclusive size="small" value={result} aria-label={`${translate('shortlists.result')} ${entry.title}`} onChange={(_, next: SelectionResult | null) => onResult(next)}>
        {selectionResults.map((one, index) => (
          <ToggleButton key={one} value={one} sx={{ px: 1, py: 0.25, whiteSpace: 'nowrap', textTransform: 'none', '&.Mui-selected': { bgcolor: one === 'not_selected' ? ink.lineSoft : grounds[one], color: ink.text, fontWeight: 600 } }}>
            <Box component="span" aria-hidden sx={{ fontSize: '0.6875rem', mr: 0.5, color: 'text.secondary' }}>{index + 1}</Box>
            {translate(`result.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {place && (
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          {place}
          <IconButton size="small" aria-label={`${translate('shortlists.earlier')} ${entry.title}`} onClick={() => onMove(-1)}><ArrowUpwardOutlined sx={{ fontSize: 16 }} /></IconButton>
          <IconButton size="small" aria-label={`${translate('shortlists.later')} ${entry.title}`} onClick={() => onMove(1)}><ArrowDownwardOutlined sx={{ fontSize: 16 }} /></IconButton>
        </Box>
      )}
    </>
  );
}
