import OutboxOutlined from '@mui/icons-material/OutboxOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const outbox: ResourceCard = {
  name: 'outbox',
  permission: 'outbox.read',
  menuGroup: 'oversight',
  icon: OutboxOutlined,
  list: screen(() => import('./OutboxList'), 'OutboxList'),
};
