import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const campaigns: ResourceCard = {
  name: 'campaigns',
  permission: 'campaign.read',
  menuGroup: 'collect',
  icon: CampaignOutlined,
  list: screen(() => import('./CampaignList'), 'CampaignList'),
  show: screen(() => import('./CampaignShow'), 'CampaignShow'),
  edit: screen(() => import('./CampaignEdit'), 'CampaignEdit'),
  editPermission: 'campaign.edit',
  create: screen(() => import('./CampaignCreate'), 'CampaignCreate'),
  createPermission: 'campaign.create',
  routes: [{ path: ':id/quotas', screen: screen(() => import('./QuotaTablePage'), 'QuotaTablePage') }],
  recordRepresentation: 'title',
};
