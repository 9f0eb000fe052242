import InputOutlined from '@mui/icons-material/InputOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const imports: ResourceCard = {
  name: 'imports',
  permission: 'import.read',
  menuGroup: 'compile',
  icon: InputOutlined,
  list: screen(() => import('./ImportList'), 'ImportList'),
  show: screen(() => import('./ImportShow'), 'ImportShow'),
  create: screen(() => import('./ImportCreate'), 'ImportCreate'),
  createPermission: 'import.create',
  recordRepresentation: 'fileName',
};
