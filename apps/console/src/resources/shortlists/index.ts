import FormatListNumberedOutlined from '@mui/icons-material/FormatListNumberedOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const shortlists: ResourceCard = {
  name: 'shortlists',
  permission: 'shortlist.read',
  menuGroup: 'select',
  icon: FormatListNumberedOutlined,
  list: screen(() => import('./ShortlistList'), 'ShortlistList'),
  show: screen(() => import('./ShortlistShow'), 'ShortlistShow'),
  create: screen(() => import('./ShortlistCreate'), 'ShortlistCreate'),
  createPermission: 'shortlist.create',
  recordRepresentation: 'campaignTitle',
};
