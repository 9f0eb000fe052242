import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { CaseBlock } from '@huibian/contracts';
import { diffCaseTexts, paragraphsOf, type MergeConflict } from '@huibian/manuscript';
import { shanghaiMinute } from '../../../parts/shanghai-time';
import { CaseDiff } from '../reading/CaseDiff';
import type { DraftContent } from './draft-copy';
import type { TheirDraft } from './draft-keeper';
import { blocksAbove, chosenContent, mergeDrafts, printedAfter, type Side } from './draft-merge';
import { spliced } from './spliced';

interface MergeDialogProps {
  base: DraftContent;
  mine: DraftContent;
  theirs: TheirDraft;
  onResolve: (content: DraftContent) => void;
}

/** One draft was written on in two places, by two people or by one in two windows: what was changed there, what both changed, and three ways on. Nothing is lost before a choice. */
export function MergeDialog({ base, mine, theirs, onResolve }: MergeDialogProps) {
  const translate = useTranslate();
  const merge = useMemo(() => mergeDrafts(base, mine, theirs), [base, mine, theirs]);
  const theirChanges = useMemo(() => diffCaseTexts(base.text, theirs.text), [base, theirs]);
  const { conflicts } = merge.text;
  const [choices, setChoices] = useState<Side[]>(() => conflicts.map(() => 'mine'));
  const plain: DraftContent = { text: theirs.text, fieldKey: theirs.fieldKey, unitIds: theirs.unitIds };
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby="merge-title">
      <DialogTitle id="merge-title">{translate('cases.merge.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('cases.merge.text', { name: theirs.savedBy, at: shanghaiMinute(theirs.savedAt) })}</DialogContentText>
        {conflicts.length > 0 && (
          <>
            <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>{translate('cases.merge.both', { smart_count: conflicts.length })}</Typography>
            {conflicts.map((conflict, at) => (
              <ConflictRow key={at} conflict={conflict} above={blocksAbove(merge.text.merged, conflict)} name={`conflict-${at}`} choice={choices[at] ?? 'mine'} onChoose={(side) => setChoices(spliced(choices, at, 1, side))} />
            ))}
          </>
        )}
        <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 1 }}>{translate('cases.merge.their_changes')}</Typography>
        <CaseDiff diff={theirChanges} onlyChanges />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={() => onResolve(plain)}>{translate('cases.merge.take_theirs')}</Button>
        <Button onClick={() => onResolve(mine)}>{translate('cases.merge.take_mine')}</Button>
        <Button variant="contained" onClick={() => onResolve(chosenContent(merge, choices))}>{translate('cases.merge.merge')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ConflictRowProps {
  conflict: MergeConflict;
  /** What stands before it in its section. */
  above: CaseBlock[];
  name: string;
  choice: Side;
  onChoose: (side: Side) => void;
}

function ConflictRow({ conflict, above, name, choice, onChoose }: ConflictRowProps) {
  const translate = useTranslate();
  const sides = textsOf(conflict, above);
  return (
    <Box role="radiogroup" aria-label={translate(`cases.merge.kind.${conflict.kind}`)} sx={{ mb: 1.5 }}>
      <Typography variant="caption" color="text.secondary">{translate(`cases.merge.kind.${conflict.kind}`)}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}>
        {(['mine', 'theirs'] as const).map((side) => (
          <Box component="label" key={side} sx={{ display: 'flex', gap: 0.5, p: 1, border: 1, borderRadius: 1, cursor: 'pointer', borderColor: choice === side ? 'primary.main' : 'divider', bgcolor: choice === side ? 'action.selected' : 'transparent' }}>
            <Radio size="small" name={name} checked={choice === side} onChange={() => onChoose(side)} sx={{ p: 0.25, alignSelf: 'flex-start' }} />
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="caption" color="text.secondary">{translate(`cases.merge.${side}`)}</Typography>
              <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: 220, overflow: 'auto', fontSize: '0.875rem' }}>{sides[side] || translate('cases.merge.removed')}</Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function textsOf(conflict: MergeConflict, above: CaseBlock[]): Record<Side, string> {
  switch (conflict.kind) {
    case 'title':
      return { mine: conflict.mine.join('，'), theirs: conflict.theirs.join('，') };
    case 'blocks':
      return { mine: printedAfter(above, conflict.mine).join('\n'), theirs: printedAfter(above, conflict.theirs).join('\n') };
    case 'section':
      return { mine: conflict.mine ? paragraphsOf(conflict.mine).join('\n') : '', theirs: conflict.theirs ? paragraphsOf(conflict.theirs).join('\n') : '' };
    default:
      return { mine: conflict.mine, theirs: conflict.theirs };
  }
}
