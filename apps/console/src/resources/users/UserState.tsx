import Chip from '@mui/material/Chip';
import { useRecordContext, useTranslate } from 'react-admin';
import type { User } from '@huibian/contracts';
import { tones } from '../../theme/palette';

/** Whether the account can be used. */
export function UserState() {
  const translate = useTranslate();
  const user = useRecordContext<User>();
  if (user === undefined) return null;
  const tone = user.state === 'active' ? tones.good : tones.ended;
  return <Chip size="small" label={translate(`users.${user.state}`)} sx={{ color: tone.text, backgroundColor: tone.ground }} />;
}
