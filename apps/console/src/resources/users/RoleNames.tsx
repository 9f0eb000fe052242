import { useRecordContext, useTranslate } from 'react-admin';
import type { User } from '@huibian/contracts';
import { EllipsisText } from '../../parts/LongText';

/** The roles of a person in words, in one line. */
export function RoleNames() {
  const translate = useTranslate();
  const user = useRecordContext<User>();
  const names = user?.roles.map((role) => translate(`role.${role}`)).join(translate('text.separator'));
  return <EllipsisText text={names === '' ? null : names} maxWidth={320} />;
}
