import { useEffect } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { notByBackdrop } from '../../../parts/dialog-closing';
import { useLeaveWarning } from '../../../parts/use-leave-warning';
import type { Draft } from './use-draft';

/** Leaving the editor saves first; what cannot be saved is asked about. */
export function LeaveGuard({ draft: { state, unsaved, saveNow } }: { draft: Draft }) {
  const translate = useTranslate();
  const stuck = state.kind === 'failed' || state.kind === 'conflict';
  useLeaveWarning(stuck);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && (stuck || unsaved()));
  useEffect(() => {
    if (blocker.state !== 'blocked' || stuck) return;
    void saveNow().then((saved) => saved && blocker.proceed());
  }, [blocker, stuck, saveNow]);
  if (blocker.state !== 'blocked' || !stuck) return null;
  const stay = () => blocker.reset();
  return (
    <Dialog open onClose={notByBackdrop(stay)} maxWidth="xs" fullWidth>
      <DialogTitle>{translate('cases.editor.leave_title')}</DialogTitle>
      <DialogContent><DialogContentText>{translate(state.kind === 'failed' && !state.keptHere ? 'cases.editor.leave_lost' : 'cases.editor.leave_text')}</DialogContentText></DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={() => blocker.proceed()}>{translate('cases.editor.leave')}</Button>
        <Button variant="contained" onClick={stay}>{translate('cases.editor.stay')}</Button>
      </DialogActions>
    </Dialog>
  );
}
