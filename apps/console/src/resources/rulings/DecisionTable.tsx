import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { selectionResults, type RulingDraft, type SelectionResult, type Shortlist } from '@huibian/contracts';
import { CaseName } from '../../parts/CaseName';
import { useRefusalText } from '../../providers/use-problem-text';
import type { Chosen } from './RulingCreate';

type DraftEntry = RulingDraft['entries'][number];

/** What this form would record of a case: what was chosen here, or what the list staged where that can be ruled now. */
export function resultOf(entry: DraftEntry, chosen: Chosen): SelectionResult | 'left_out' {
  const choice = chosen[entry.caseId] ?? entry.result ?? 'left_out';
  return choice === 'left_out' || entry.refusals[choice] !== null ? 'left_out' : choice;
}

export const includedDecisions = (draft: RulingDraft, chosen: Chosen) =>
  draft.entries.flatMap((entry) => {
    const result = resultOf(entry, chosen);
    return result === 'left_out' ? [] : [{ caseId: entry.caseId, result }];
  });

interface DecisionTableProps {
  list: Shortlist;
  draft: RulingDraft;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

/** The decisions, case by case; what cannot be ruled now stays in sight with its reason and goes to a later ruling. */
export function DecisionTable({ list, draft, chosen, onChoose }: DecisionTableProps) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const entries = new Map(draft.entries.map((entry) => [entry.caseId, entry]));
  const included = includedDecisions(draft, chosen);
  const count = (result: SelectionResult) => included.filter((one) => one.result === result).length;
  return (
    <Box sx={{ width: '100%', mt: 1 }}>
      <Typography variant="subtitle1" component="h2">{translate('rulings.decisions')}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }} aria-live="polite">
        {translate('rulings.decision_counts', { best: count('best_practice'), reserve: count('reserve'), out: count('not_selected'), left: draft.entries.length - included.length })}
      </Typography>
      <Box sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('noun.case')}</TableCell>
              <TableCell>{translate('rulings.group')}</TableCell>
              <TableCell sx={{ width: 210 }}>{translate('rulings.result')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {list.entries.map((one) => {
              const entry = entries.get(one.caseId);
              if (entry === undefined) return null;
              const result = resultOf(entry, chosen);
              const why = one.result === null ? null : entry.refusals[one.result];
              return (
                <TableRow key={one.caseId}>
                  <TableCell>
                    <CaseName units={one.units} title={one.title} lines={1} />
                    {result === 'left_out' && why && <Box sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>{refusalText(why)}</Box>}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{translate(`group.${one.group}`)}</TableCell>
                  <TableCell>
                    <TextField
                      select
                      value={result}
                      onChange={(event) => onChoose({ ...chosen, [one.caseId]: event.target.value as SelectionResult | 'left_out' })}
                      slotProps={{ htmlInput: { 'aria-label': `${translate('rulings.result')} ${one.title}` } }}
                      sx={{ m: 0 }}
                    >
                      {selectionResults.map((choice) => <MenuItem key={choice} value={choice} disabled={entry.refusals[choice] !== null}>{translate(`result.${choice}`)}</MenuItem>)}
                      <MenuItem value="left_out">{translate('rulings.left_out')}</MenuItem>
                    </TextField>
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
