import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const users: ResourceCard = {
  name: 'users',
  permission: 'user.read',
  menuGroup: 'people',
  icon: ManageAccountsOutlined,
  list: screen(() => import('./UserList'), 'UserList'),
  show: screen(() => import('./UserShow'), 'UserShow'),
  create: screen(() => import('./UserCreate'), 'UserCreate'),
  createPermission: 'user.edit',
  edit: screen(() => import('./UserEdit'), 'UserEdit'),
  editPermission: 'user.edit',
  recordRepresentation: 'name',
};
