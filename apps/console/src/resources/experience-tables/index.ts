import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const experienceTables: ResourceCard = {
  name: 'experience-tables',
  permission: 'experience_table.read',
  menuGroup: 'compile',
  icon: TableRowsOutlined,
  list: screen(() => import('./ExperienceTableList'), 'ExperienceTableList'),
  show: screen(() => import('./ExperienceTableShow'), 'ExperienceTableShow'),
  create: screen(() => import('./ExperienceTableCreate'), 'ExperienceTableCreate'),
  createPermission: 'experience_table.edit',
  recordRepresentation: 'title',
};
