import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Form, PasswordInput, required, Title, useNotify, useRedirect, useTranslate } from 'react-admin';
import { Section } from '../parts/Section';
import { messageOf, ProblemError } from '../providers/problem';
import { sessionStore, type Session } from '../providers/session';
import { useApi } from '../providers/use-api';

interface PasswordEntry {
  current?: string;
  password?: string;
  repeat?: string;
}

/** A new password; `forced` after a first sign-in or a reset, when nothing else is shown. */
export function ChangePasswordPage({ forced = false }: { forced?: boolean }) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const redirect = useRedirect();
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  const submit = async ({ current, password }: PasswordEntry) => {
    setPending(true);
    setFailure(null);
    try {
      await api.put('/api/account/password', { current, password });
      // Changing the password ends the other sessions and may renew this one, token included.
      sessionStore.set(await api.get<Session>('/api/session'));
      notify('account.password_changed', { type: 'success' });
      redirect('/');
      return undefined;
    } catch (error) {
      if (error instanceof ProblemError && error.fieldErrors) return error.fieldErrors;
      setFailure(messageOf(error));
      return undefined;
    } finally {
      setPending(false);
    }
  };
  const check = ({ password, repeat }: PasswordEntry) =>
    password !== undefined && repeat !== undefined && password !== repeat ? { repeat: translate('account.repeat_differs') } : {};

  return (
    <Box sx={{ maxWidth: 520, mx: forced ? 'auto' : 0, mt: forced ? 6 : 0 }}>
      <Title title="account.change_password" />
      {forced && <Typography variant="h5" component="h1" sx={{ mb: 2 }}>{translate('account.change_password')}</Typography>}
      {forced && <Alert severity="info" sx={{ mb: 2 }}>{translate('account.password_forced')}</Alert>}
      <Section>
        <Form onSubmit={submit} validate={check} record={{}}>
          <PasswordInput source="current" label="account.current_password" validate={required()} helperText={false} fullWidth inputProps={{ autoComplete: 'current-password' }} />
          <PasswordInput source="password" label="account.next_password" validate={required()} helperText="account.password_rules" fullWidth inputProps={{ autoComplete: 'new-password' }} />
          <PasswordInput source="repeat" label="account.repeat_password" validate={required()} helperText={false} fullWidth inputProps={{ autoComplete: 'new-password' }} />
          {failure !== null && <Alert severity="error" sx={{ mt: 1 }}>{failure}</Alert>}
          <Button type="submit" variant="contained" loading={pending} sx={{ mt: 2 }}>{translate('account.save_password')}</Button>
        </Form>
      </Section>
    </Box>
  );
}
