import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import LinkOffOutlined from '@mui/icons-material/LinkOffOutlined';
import { useQuery } from '@tanstack/react-query';
import { Form, PasswordInput, required, useTranslate } from 'react-admin';
import { Brand } from '../layout/Brand';
import { LocaleSwitch } from '../layout/LocaleSwitch';
import { useDocumentLanguage } from '../layout/use-document-language';
import { EmptyState, LoadingState } from '../parts/Placeholders';
import { Section } from '../parts/Section';
import { openSession } from '../providers/auth.provider';
import { messageOf, ProblemError } from '../providers/problem';
import { sessionStore } from '../providers/session';
import { useApi } from '../providers/use-api';

interface LinkOwner {
  username: string;
  name: string;
}

interface PasswordEntry {
  password?: string;
  repeat?: string;
}

/** Behind `#`, and sent in bodies only, so that the code stands in no log. */
const codeOfAddress = () => new URLSearchParams(window.location.hash.slice(1)).get('code') ?? '';

/** Where a one-time link leads: the person chooses a password and is in. */
export function WelcomePage() {
  const translate = useTranslate();
  const api = useApi();
  useDocumentLanguage();
  const [code] = useState(codeOfAddress);
  const { data: owner, error, isPending } = useQuery({
    queryKey: ['account-link', code],
    queryFn: () => api.request<LinkOwner>({ method: 'POST', path: '/api/account/link-owner', body: { token: code }, askToSignIn: false }),
    retry: false,
  });
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary', p: { xs: 2, md: 5 } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', maxWidth: 520, mx: 'auto', mb: 4 }}>
        <Box sx={{ flex: 1 }}><Brand /></Box>
        <LocaleSwitch />
      </Box>
      <Box sx={{ maxWidth: 520, mx: 'auto' }}>
        {isPending && <LoadingState />}
        {error && (
          <EmptyState icon={<LinkOffOutlined />} title={translate('welcome.unusable')} text={messageOf(error)} action={<Button variant="contained" href="/console/login">{translate('welcome.to_sign_in')}</Button>} />
        )}
        {owner && (
          <>
            <Typography variant="h4" component="h1" sx={{ mb: 1 }}>{translate('welcome.title')}</Typography>
            <Typography color="text.secondary" sx={{ mb: 2.5 }}>{translate('welcome.greeting', { ...owner })}</Typography>
            <FirstPassword code={code} owner={owner} />
          </>
        )}
      </Box>
    </Box>
  );
}

function FirstPassword({ code, owner }: { code: string; owner: LinkOwner }) {
  const translate = useTranslate();
  const api = useApi();
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async ({ password = '' }: PasswordEntry) => {
    setPending(true);
    setFailure(null);
    try {
      const { username } = await api.request<{ username: string }>({ method: 'POST', path: '/api/account/link-password', body: { token: code, password }, askToSignIn: false });
      await openSession(api, sessionStore, { username, password });
      window.location.assign('/console/');
      return undefined;
    } catch (error) {
      setPending(false);
      if (error instanceof ProblemError && error.fieldErrors) return error.fieldErrors;
      setFailure(messageOf(error));
      return undefined;
    }
  };
  const check = ({ password, repeat }: PasswordEntry) =>
    password !== undefined && repeat !== undefined && password !== repeat ? { repeat: translate('account.repeat_differs') } : {};
  return (
    <Section>
      <Form onSubmit={submit} validate={check} record={{}}>
        <input type="text" name="username" autoComplete="username" value={owner.username} readOnly hidden />
        <PasswordInput source="password" label="account.next_password" validate={required()} helperText="account.password_rules" inputProps={{ autoComplete: 'new-password' }} />
        <PasswordInput source="repeat" label="account.repeat_password" validate={required()} helperText={false} inputProps={{ autoComplete: 'new-password' }} />
        {failure !== null && <Alert severity="error" sx={{ mt: 1 }}>{failure}</Alert>}
        <Button type="submit" variant="contained" loading={pending} sx={{ mt: 2 }}>{translate('welcome.save')}</Button>
      </Form>
    </Section>
  );
}
