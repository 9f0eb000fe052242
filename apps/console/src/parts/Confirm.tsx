import { useState, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { messageOf } from '../providers/problem';
import { notByBackdrop } from './dialog-closing';

interface ConfirmButtonProps {
  label: string;
  /** Said before it is done. */
  text: string;
  grave?: boolean;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  startIcon?: ReactNode;
  disabled?: boolean;
  /** The dialog closes when this resolves, and shows what went wrong when it rejects. */
  onConfirm: () => Promise<unknown>;
}

/** A second look before something that is not an act of the workflow: an account disabled, a draft file removed. */
export function ConfirmButton({ label, text, grave = false, variant = 'outlined', size, startIcon, disabled = false, onConfirm }: ConfirmButtonProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const confirm = async () => {
    setPending(true);
    setFailure(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button variant={variant} size={size} startIcon={startIcon} disabled={disabled} color={grave ? 'error' : 'primary'} onClick={() => { setFailure(null); setOpen(true); }}>{label}</Button>
      <Dialog open={open} onClose={notByBackdrop(pending ? undefined : () => setOpen(false))} maxWidth="xs" fullWidth>
        <DialogTitle>{translate('act.confirm_title', { action: label })}</DialogTitle>
        <DialogContent>
          <DialogContentText>{text}</DialogContentText>
          {failure !== null && <Alert severity="error" sx={{ mt: 1.5 }}>{failure}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setOpen(false)} disabled={pending}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" color={grave ? 'error' : 'primary'} loading={pending} onClick={() => void confirm()}>{label}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
