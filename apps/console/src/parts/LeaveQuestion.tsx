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
  /** A dialog is closed, a page is left. */
  of?: 'page' | 'dialog';
  text?: string;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before what was written and not saved is left. Esc stays. */
export function LeaveQuestion({ title, of = 'page', text, onLeave, onStay }: LeaveQuestionProps) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={notByBackdrop(onStay)} maxWidth="xs" fullWidth>
      <DialogTitle>{title ?? translate(`leave.${of}_title`)}</DialogTitle>
      <DialogContent><DialogContentText>{text ?? translate(of === 'page' ? 'ra.message.unsaved_changes' : 'leave.dialog_text')}</DialogContentText></DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onLeave}>{translate(`leave.${of}_go`)}</Button>
        <Button variant="contained" autoFocus onClick={onStay}>{translate(`leave.${of}_stay`)}</Button>
      </DialogActions>
    </Dialog>
  );
}
