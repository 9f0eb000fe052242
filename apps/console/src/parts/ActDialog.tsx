import { useId, type ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { Form, maxLength, minLength, required, TextInput, useTranslate } from 'react-admin';
import type { ActBody } from '../providers/data.provider';
import type { FieldErrors } from '../providers/problem';
import { useTypedGuard } from './use-typed-guard';

interface ActDialogProps {
  title: string;
  text?: string;
  reason?: 'required' | 'optional';
  fields?: ReactNode;
  defaults?: Record<string, unknown>;
  grave?: boolean;
  pending: boolean;
  failure: string | null;
  onSubmit: (entered: ActBody) => Promise<'done' | FieldErrors | undefined>;
  onClose: () => void;
}

const reasonRules = [required(), minLength(2), maxLength(2000)];

/** Asks for what an act needs: a reason, its own fields, or only a second look. Stays open, with its text, on a refusal. */
export function ActDialog({ title, text, reason, fields, defaults, grave = false, pending, failure, onSubmit, onClose }: ActDialogProps) {
  const translate = useTranslate();
  const formId = useId();
  const guard = useTypedGuard(pending ? undefined : onClose);
  const submit = async (values: object) => {
    const result = await onSubmit(values as ActBody);
    return typeof result === 'object' ? result : undefined;
  };
  return (
    <Dialog open onClose={guard.onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('act.confirm_title', { action: title })}</DialogTitle>
      <DialogContent>
        {text !== undefined && <DialogContentText sx={{ mb: 1 }}>{text}</DialogContentText>}
        <Form id={formId} onSubmit={submit} defaultValues={defaults ?? {}} record={{}} sanitizeEmptyValues>
          {guard.watch}
          <Box sx={{ display: 'flex', flexDirection: 'column' }}>
            {fields}
            {reason !== undefined && (
              <TextInput
                source="reason"
                label={translate(reason === 'required' ? 'act.reason' : 'act.reason_optional')}
                helperText={translate('act.reason_help')}
                validate={reason === 'required' ? reasonRules : undefined}
                multiline
                minRows={3}
                maxRows={10}
                fullWidth
                autoFocus
              />
            )}
          </Box>
        </Form>
        {failure !== null && <Alert severity="error" sx={{ mt: 1 }}>{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={pending} color="inherit">{translate('ra.action.cancel')}</Button>
        <Button type="submit" form={formId} variant="contained" color={grave ? 'error' : 'primary'} loading={pending}>{title}</Button>
      </DialogActions>
      {guard.question}
    </Dialog>
  );
}
