import { useState } from 'react';
import Box from '@mui/material/Box';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { AccountOpened, User } from '@huibian/contracts';
import { ConfirmButton } from '../../parts/Confirm';
import { useApi } from '../../providers/use-api';
import { OneTimePassword } from './OneTimePassword';

/** What the system administrator does to an account: reset, disable, enable. */
export function AccountActs({ user }: { user: User }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const notify = useNotify();
  const [opened, setOpened] = useState<AccountOpened | null>(null);

  const act = async (noun: string, done: string) => {
    await api.post(`/api/users/${user.id}/${noun}`, { version: user.version });
    notify('act.done', { type: 'success', messageArgs: { action: done } });
    refresh();
  };
  const reset = async () => {
    setOpened(await api.post<AccountOpened>(`/api/users/${user.id}/password-reset`, { version: user.version }));
    refresh();
  };

  return (
    <Box sx={{ display: 'flex', gap: 1.25, flexWrap: 'wrap' }}>
      <ConfirmButton label={translate('users.reset_password')} text={translate('users.reset_password_confirm')} disabled={user.state === 'disabled'} onConfirm={reset} />
      {user.state === 'active' ? (
        <ConfirmButton grave label={translate('users.disable')} text={translate('users.disable_confirm')} onConfirm={() => act('disablement', translate('users.disable'))} />
      ) : (
        <ConfirmButton label={translate('users.enable')} text={translate('users.enable_confirm')} onConfirm={() => act('enablement', translate('users.enable'))} />
      )}
      {opened !== null && <OneTimePassword opened={opened} onClose={() => setOpened(null)} />}
    </Box>
  );
}
