import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const experts: ResourceCard = {
  name: 'experts',
  permission: 'expert.read',
  menuGroup: 'select',
  icon: SchoolOutlined,
  list: screen(() => import('./ExpertList'), 'ExpertList'),
  show: screen(() => import('./ExpertShow'), 'ExpertShow'),
  edit: screen(() => import('./ExpertEdit'), 'ExpertEdit'),
  editPermission: 'expert.edit',
  create: screen(() => import('./ExpertCreate'), 'ExpertCreate'),
  createPermission: 'expert.edit',
  recordRepresentation: 'name',
};
