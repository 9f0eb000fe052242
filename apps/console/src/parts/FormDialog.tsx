import { useId, useState, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { Form, useTranslate } from 'react-admin';
import { messageOf, ProblemError } from '../providers/problem';
import { useTypedGuard } from './use-typed-guard';

interface FormDialogButtonProps {
  label: string;
  text?: string;
  /** Inputs of react-admin. */
  children: ReactNode;
  defaults?: object;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  startIcon?: ReactNode;
  /** Closes the dialog when it resolves; field errors land at their fields, anything else is said in the dialog. */
  onSubmit: (values: Record<string, unknown>) => Promise<unknown>;
}

/** A small form for a part of a subject: a post, a declaration. */
export function FormDialogButton({ label, text, children, defaults, variant = 'outlined', size = 'small', startIcon, onSubmit }: FormDialogButtonProps) {
  const translate = useTranslate();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const guard = useTypedGuard(pending ? undefined : () => setOpen(false));
  const submit = async (values: object) => {
    setPending(true);
    setFailure(null);
    try {
      await onSubmit(values as Record<string, unknown>);
      setOpen(false);
      return undefined;
    } catch (error) {
      const fields = error instanceof ProblemError ? error.fieldErrors : undefined;
      if (fields === undefined) setFailure(messageOf(error));
      return fields;
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button variant={variant} size={size} startIcon={startIcon} onClick={() => { setFailure(null); setOpen(true); }}>{label}</Button>
      {open && (
        <Dialog open onClose={guard.onClose} fullWidth maxWidth="sm">
          <DialogTitle>{label}</DialogTitle>
          <DialogContent>
            {text !== undefined && <DialogContentText sx={{ mb: 1 }}>{text}</DialogContentText>}
            <Form id={formId} onSubmit={submit} defaultValues={defaults ?? {}} record={{}}>
              {guard.watch}
              <Box sx={{ display: 'flex', flexDirection: 'column' }}>{children}</Box>
            </Form>
            {failure !== null && <Alert severity="error" sx={{ mt: 1 }}>{failure}</Alert>}
          </DialogContent>
          <DialogActions>
            <Button color="inherit" disabled={pending} onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" form={formId} variant="contained" loading={pending}>{translate('ra.action.save')}</Button>
          </DialogActions>
          {guard.question}
        </Dialog>
      )}
    </>
  );
}
