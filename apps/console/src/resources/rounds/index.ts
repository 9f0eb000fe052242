import HowToVoteOutlined from '@mui/icons-material/HowToVoteOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const rounds: ResourceCard = {
  name: 'rounds',
  permission: 'round.read',
  menuGroup: 'select',
  icon: HowToVoteOutlined,
  list: screen(() => import('./RoundList'), 'RoundList'),
  show: screen(() => import('./RoundShow'), 'RoundShow'),
  edit: screen(() => import('./RoundEdit'), 'RoundEdit'),
  editPermission: 'round.edit',
  create: screen(() => import('./RoundCreate'), 'RoundCreate'),
  createPermission: 'round.create',
  recordRepresentation: 'name',
};
