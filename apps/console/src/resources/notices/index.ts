import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const notices: ResourceCard = {
  name: 'notices',
  permission: 'notice.read',
  menuGroup: 'select',
  icon: CampaignOutlined,
  list: screen(() => import('./NoticeList'), 'NoticeList'),
  show: screen(() => import('./NoticeShow'), 'NoticeShow'),
  create: screen(() => import('./NoticeCreate'), 'NoticeCreate'),
  createPermission: 'notice.create',
  routes: [{ path: ':id/text', screen: screen(() => import('./NoticeText'), 'NoticeText') }],
  recordRepresentation: 'title',
};
