import GavelOutlined from '@mui/icons-material/GavelOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const rulings: ResourceCard = {
  name: 'rulings',
  permission: 'ruling.read',
  menuGroup: 'select',
  icon: GavelOutlined,
  list: screen(() => import('./RulingList'), 'RulingList'),
  show: screen(() => import('./RulingShow'), 'RulingShow'),
  create: screen(() => import('./RulingCreate'), 'RulingCreate'),
  createPermission: 'ruling.record',
  recordRepresentation: 'title',
};
