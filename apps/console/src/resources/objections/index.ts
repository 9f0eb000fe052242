import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const objections: ResourceCard = {
  name: 'objections',
  permission: 'objection.read',
  menuGroup: 'select',
  icon: ReportProblemOutlined,
  list: screen(() => import('./ObjectionList'), 'ObjectionList'),
  show: screen(() => import('./ObjectionShow'), 'ObjectionShow'),
  create: screen(() => import('./ObjectionCreate'), 'ObjectionCreate'),
  createPermission: 'objection.register',
  recordRepresentation: 'receiptNumber',
};
