import AdminPanelSettingsOutlined from '@mui/icons-material/AdminPanelSettingsOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const grants: ResourceCard = {
  name: 'grants',
  permission: 'grant.edit',
  menuGroup: 'people',
  icon: AdminPanelSettingsOutlined,
  list: screen(() => import('./GrantList'), 'GrantList'),
  create: screen(() => import('./GrantCreate'), 'GrantCreate'),
  createPermission: 'grant.edit',
};
