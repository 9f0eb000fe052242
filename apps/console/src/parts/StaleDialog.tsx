import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { useRefresh, useTranslate, useTranslateLabel } from 'react-admin';
import type { Noun } from '@huibian/workflow';
import type { ProblemError } from '../providers/problem';
import { fieldText, useFieldWords } from './field-words';
import { fieldConflicts, firstChoices, mergedRecord, type Choice, type FieldConflict } from './merge-fields';
import { notByBackdrop } from './dialog-closing';

/** For an act: what was shown is no longer so; look first, then decide. */
export function StaleActDialog({ problem, noun, onClose }: { problem: ProblemError; noun: Noun; onClose: () => void }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const state = (problem.problem.current as { state?: string } | undefined)?.state;
  return (
    <Dialog open onClose={notByBackdrop(onClose)} maxWidth="xs" fullWidth>
      <DialogTitle>{translate('stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('stale.act_text')}</DialogContentText>
        {state !== undefined && <Typography sx={{ mt: 1.5 }}>{translate('stale.state_now', { state: translate(`${noun}.state.${state}`, { _: state }) })}</Typography>}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={() => { refresh(); onClose(); }}>{translate('stale.refresh')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface StaleMergeDialogProps {
  resource: string;
  base: object;
  mine: object;
  theirs: object;
  saving: boolean;
  onSave: (merged: Record<string, unknown>) => void;
  onDrop: () => void;
  onClose: () => void;
}

/** For a form: both versions side by side, field by field, and the reader chooses. */
export function StaleMergeDialog({ resource, base, mine, theirs, saving, onSave, onDrop, onClose }: StaleMergeDialogProps) {
  const translate = useTranslate();
  const conflicts = fieldConflicts(base, mine, theirs);
  const [choices, setChoices] = useState(() => firstChoices(conflicts));
  const allMine = Object.fromEntries(conflicts.map(({ field }) => [field, 'mine' as const]));
  return (
    <Dialog open onClose={notByBackdrop(onClose)} maxWidth="md" fullWidth>
      <DialogTitle>{translate('stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate(conflicts.length === 0 ? 'stale.same' : 'stale.text')}</DialogContentText>
        {conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.field}
            resource={resource}
            conflict={conflict}
            choice={choices[conflict.field] ?? 'mine'}
            onChoose={(choice) => setChoices({ ...choices, [conflict.field]: choice })}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onDrop} disabled={saving}>{translate('stale.take_theirs')}</Button>
        <Button onClick={() => onSave(mergedRecord(mine, theirs, allMine))} disabled={saving}>{translate('stale.overwrite')}</Button>
        <Button variant="contained" onClick={() => onSave(mergedRecord(mine, theirs, choices))} loading={saving}>{translate('stale.merge')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ConflictRowProps {
  resource: string;
  conflict: FieldConflict;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

function ConflictRow({ resource, conflict, choice, onChoose }: ConflictRowProps) {
  const translate = useTranslate();
  const labelOf = useTranslateLabel();
  const words = useFieldWords()[conflict.field];
  const label = labelOf({ source: conflict.field, resource, ...(words === undefined ? {} : { label: words.label }) });
  return (
    <Box role="radiogroup" aria-label={String(label)} sx={{ mb: 2 }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>{label}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}>
        {(['mine', 'theirs'] as const).map((side) => (
          <Box
            component="label"
            key={side}
            sx={{ display: 'flex', gap: 0.5, p: 1, border: 1, borderRadius: 1, cursor: 'pointer', borderColor: choice === side ? 'primary.main' : 'divider', bgcolor: choice === side ? 'action.selected' : 'transparent' }}
          >
            <Radio size="small" name={conflict.field} checked={choice === side} onChange={() => onChoose(side)} sx={{ p: 0.25, alignSelf: 'flex-start' }} />
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="caption" color="text.secondary">{translate(`stale.${side}`)}</Typography>
              <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 220, overflow: 'auto', fontSize: '0.875rem' }}>{fieldText(conflict[side], words, translate)}</Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
