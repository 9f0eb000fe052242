import MonitorHeartOutlined from '@mui/icons-material/MonitorHeartOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const health: ResourceCard = {
  name: 'health',
  permission: 'health.read',
  menuGroup: 'oversight',
  icon: MonitorHeartOutlined,
  list: screen(() => import('./HealthPage'), 'HealthPage'),
};
