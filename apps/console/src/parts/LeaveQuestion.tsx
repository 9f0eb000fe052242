import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { notByBackdrop } from './dialog-closing';

interface LeaveQuestionProps {
  title?: string;
  text: string;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before what was written and not saved is left. Esc stays. */
export function LeaveQuestion({ title, text, onLeave, onStay }: LeaveQuestionProps) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={notByBackdrop(onStay)} maxWidth="xs" fullWidth>
      <DialogTitle>{title ?? translate('leave.title')}</DialogTitle>
      <DialogContent><DialogContentText>{text}</DialogContentText></DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onLeave}>{translate('leave.go')}</Button>
        <Button variant="contained" autoFocus onClick={onStay}>{translate('leave.stay')}</Button>
      </DialogActions>
    </Dialog>
  );
}
