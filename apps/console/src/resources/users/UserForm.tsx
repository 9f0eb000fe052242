import { maxLength, required, SelectInput, TextInput } from 'react-admin';

const localeChoices = [
  { id: 'zh', name: '简体中文' },
  { id: 'en', name: 'English' },
];

/** What is said of a person; the username is chosen once. */
export function UserInputs({ isNew }: { isNew: boolean }) {
  return (
    <>
      {isNew && <TextInput source="username" validate={[required(), maxLength(64)]} helperText="users.username_help" autoComplete="off" />}
      <TextInput source="name" validate={[required(), maxLength(40)]} helperText={false} autoComplete="off" />
      <TextInput source="phone" validate={maxLength(40)} helperText={false} autoComplete="off" />
      <TextInput source="email" type="email" helperText={false} autoComplete="off" />
      <SelectInput source="locale" label="app.language" choices={localeChoices} translateChoice={false} validate={required()} helperText={false} />
    </>
  );
}

const orNull = (text: string | null | undefined) => (text === undefined || text === '' ? null : text);

interface UserEntry {
  username?: string;
  name?: string;
  phone?: string | null;
  email?: string | null;
  locale?: string;
}

/** What the API takes, without what it computes. */
export const newUser = ({ username, ...entry }: UserEntry) => ({ username, ...changedUser(entry) });
export const changedUser = ({ name, phone, email, locale }: UserEntry) => ({ name, phone: orNull(phone), email: orNull(email), locale });
