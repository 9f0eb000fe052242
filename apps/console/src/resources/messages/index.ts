import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import { screen, type ResourceCard } from '../resource-card';

/** Reached by the bell in the bar: everybody has messages, so the menu need not say it. */
export const messages: ResourceCard = {
  name: 'messages',
  permission: 'message.read',
  icon: NotificationsNoneOutlined,
  list: screen(() => import('./MessageList'), 'MessageList'),
};
