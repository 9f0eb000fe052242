import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const history: ResourceCard = {
  name: 'history',
  permission: 'history.read',
  menuGroup: 'oversight',
  icon: FactCheckOutlined,
  list: screen(() => import('./HistoryList'), 'HistoryList'),
};
