import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import type { ExperienceTableView } from '@huibian/contracts';
import { DiffLegend, DiffText } from '../../parts/DiffText';
import type { RowDraft } from './row-draft';
import { notByBackdrop } from '../../parts/dialog-closing';

interface RowsConflictProps {
  mine: readonly RowDraft[];
  theirs: ExperienceTableView;
  saving: boolean;
  onOverwrite: () => void;
  onDrop: () => void;
  onClose: () => void;
}

const lineOf = (row: { name: string; content: string } | undefined): string => (row === undefined ? '' : `${row.name}\n${row.content}`);

/** Somebody saved the table meanwhile: what mine changes against theirs, row by row, before one of them is kept. */
export function RowsConflict({ mine, theirs, saving, onOverwrite, onDrop, onClose }: RowsConflictProps) {
  const translate = useTranslate();
  const mineIds = new Set(mine.map((row) => row.id));
  const pairs = [
    ...mine.map((row) => ({ key: row.key, before: lineOf(theirs.rows.find((one) => one.id === row.id)), after: lineOf(row) })),
    ...theirs.rows.filter((row) => !mineIds.has(row.id)).map((row) => ({ key: row.id, before: lineOf(row), after: '' })),
  ].filter(({ before, after }) => before !== after);
  return (
    <Dialog open onClose={notByBackdrop(onClose)} maxWidth="md" fullWidth>
      <DialogTitle>{translate('stale.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1 }}>{translate('tables.conflict')}</DialogContentText>
        <DiffLegend />
        {pairs.map(({ key, before, after }) => (
          <Box key={key} sx={{ mt: 1.5, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}><DiffText before={before} after={after} /></Box>
        ))}
        {pairs.length === 0 && <Box sx={{ mt: 1.5 }}>{translate('diff.same')}</Box>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onDrop} disabled={saving}>{translate('stale.take_theirs')}</Button>
        <Button variant="contained" onClick={onOverwrite} loading={saving}>{translate('tables.overwrite')}</Button>
      </DialogActions>
    </Dialog>
  );
}
