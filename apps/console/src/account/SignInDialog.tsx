import { useSyncExternalStore } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslate } from 'react-admin';
import { openSession, type Credentials } from '../providers/auth.provider';
import { sessionStore } from '../providers/session';
import { signInDesk } from '../providers/sign-in-desk';
import { useApi } from '../providers/use-api';
import { useSession } from '../providers/use-session';
import { SignInForm } from './SignInForm';

/** Opens over the screen when the session has ended, so that what was typed stays and is sent afterwards. */
export function SignInDialog() {
  const translate = useTranslate();
  const api = useApi();
  const session = useSession();
  const open = useSyncExternalStore(signInDesk.subscribe, signInDesk.isOpen);
  const signIn = async (credentials: Credentials) => {
    signInDesk.answer(await openSession(api, sessionStore, credentials));
  };
  return (
    <Dialog open={open} maxWidth="xs" fullWidth sx={{ zIndex: (theme) => theme.zIndex.modal + 10 }}>
      <DialogTitle>{translate('sign_in.again_title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('sign_in.again_text')}</DialogContentText>
        <SignInForm onSignIn={signIn} {...(session ? { username: session.user.username } : {})} />
        <Button color="inherit" fullWidth sx={{ mt: 1 }} onClick={() => signInDesk.answer(null)}>{translate('sign_in.leave')}</Button>
      </DialogContent>
    </Dialog>
  );
}
