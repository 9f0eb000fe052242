import { useEffect } from 'react';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { useMay } from '../providers/use-session';
import { useAskUnread, useUnread } from '../resources/messages/use-unread';
import { ink } from '../theme/palette';

/** How many messages wait, on every screen, and the way to them. */
export function MessageBell() {
  const translate = useTranslate();
  const unread = useUnread();
  const ask = useAskUnread();
  const { pathname } = useLocation();
  const may = useMay('message.read');
  useEffect(() => ask('stale'), [ask, pathname]);
  if (!may) return null;
  const label = translate(unread > 0 ? 'messages.bell_unread' : 'messages.bell', { smart_count: unread, count: unread });
  return (
    <Tooltip title={label}>
      <IconButton component={Link} to="/messages" color="inherit" size="small" aria-label={label}>
        <Badge badgeContent={unread > 0 ? unread : undefined} max={99} sx={{ '& .MuiBadge-badge': { bgcolor: ink.barText, color: ink.bar, fontWeight: 700 } }}>
          <NotificationsNoneOutlined fontSize="small" />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
