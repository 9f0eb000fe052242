import { useState } from 'react';
import { useRedirect } from 'react-admin';
import type { AccountOpened } from '@huibian/contracts';
import { CreatePage } from '../../parts/RecordPage';
import { OneTimePassword } from './OneTimePassword';
import { newUser, UserInputs } from './UserForm';

export function UserCreate() {
  const redirect = useRedirect();
  const [opened, setOpened] = useState<AccountOpened | null>(null);
  return (
    <>
      <CreatePage transform={newUser} defaultValues={{ locale: 'zh' }} maxWidth={520} onSaved={(answer) => setOpened(answer as unknown as AccountOpened)}>
        <UserInputs isNew />
      </CreatePage>
      {opened !== null && <OneTimePassword opened={opened} onClose={() => redirect('show', 'users', opened.id)} />}
    </>
  );
}
