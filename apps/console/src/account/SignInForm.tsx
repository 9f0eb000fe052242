import { useEffect, useState, type SyntheticEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { useTranslate } from 'react-admin';
import type { Credentials } from '../providers/auth.provider';
import { fieldErrorAt, messageOf, ProblemError } from '../providers/problem';

interface SignInFormProps {
  onSignIn: (credentials: Credentials) => Promise<unknown>;
  /** Fixed when signing in again: the words on the screen belong to this person. */
  username?: string;
}

type Errors = Partial<Record<'username' | 'password' | 'form', string>>;

/** The server answers later after wrong entries; past this the reader is told why. */
const slowAfterMs = 1500;

/** Name and password. Wrong entries are answered without telling which of the two was wrong, and after a growing pause. */
export function SignInForm({ onSignIn, username: fixed }: SignInFormProps) {
  const translate = useTranslate();
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [pending, setPending] = useState(false);
  const slow = useSlow(pending);
  const [waitSeconds, startWait] = useCountdown();

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const missing: Errors = {
      ...(username.trim() === '' ? { username: translate('sign_in.username_required') } : {}),
      ...(password === '' ? { password: translate('sign_in.password_required') } : {}),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setPending(true);
    try {
      await onSignIn({ username: username.trim(), password });
    } catch (error) {
      if (error instanceof ProblemError && error.status === 429) startWait(Number(error.problem.params['seconds'] ?? 30));
      setErrors(errorsOf(error, translate('sign_in.refused')));
    } finally {
      setPending(false);
    }
  };

  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} aria-busy={pending}>
      <TextField
        label={translate('ra.auth.username')} value={username} onChange={(event) => setUsername(event.target.value)} disabled={fixed !== undefined || pending}
        error={errors.username !== undefined} helperText={errors.username ?? ' '} fullWidth size="medium" autoFocus={fixed === undefined} autoComplete="username" name="username"
      />
      <TextField
        label={translate('ra.auth.password')} type={shown ? 'text' : 'password'} value={password} onChange={(event) => setPassword(event.target.value)} disabled={pending}
        error={errors.password !== undefined} helperText={errors.password ?? ' '} fullWidth size="medium" autoFocus={fixed !== undefined} autoComplete="current-password" name="password"
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton size="small" edge="end" tabIndex={-1} onClick={() => setShown(!shown)} aria-label={translate(shown ? 'ra.input.password.toggle_visible' : 'ra.input.password.toggle_hidden')}>
                  {shown ? <VisibilityOffOutlined fontSize="small" /> : <VisibilityOutlined fontSize="small" />}
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      {errors.form !== undefined && <Alert severity="error" sx={{ mb: 1.5 }}>{errors.form}{waitSeconds > 0 && ` ${translate('sign_in.wait', { seconds: waitSeconds })}`}</Alert>}
      {slow && <Alert severity="info" sx={{ mb: 1.5 }}>{translate('sign_in.slow')}</Alert>}
      <Button type="submit" variant="contained" size="large" fullWidth sx={{ mt: 1 }} disabled={pending || waitSeconds > 0}>
        {translate(pending ? 'sign_in.working' : 'ra.auth.sign_in')}
      </Button>
    </Box>
  );
}

function errorsOf(error: unknown, refused: string): Errors {
  if (!(error instanceof ProblemError)) return { form: messageOf(error) };
  const username = fieldErrorAt(error.fieldErrors, 'username');
  const password = fieldErrorAt(error.fieldErrors, 'password');
  if (username !== undefined || password !== undefined) return { ...(username ? { username } : {}), ...(password ? { password } : {}) };
  if (error.status === 401) return { password: error.code.startsWith('http.') ? refused : error.message };
  return { form: error.message };
}

function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = window.setTimeout(() => setSlow(true), slowAfterMs);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return slow;
}

/** Seconds left of a wait the server asked for. */
function useCountdown(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = window.setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => window.clearTimeout(timer);
  }, [seconds]);
  return [seconds, setSeconds];
}
