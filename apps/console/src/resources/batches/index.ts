import AutoStoriesOutlined from '@mui/icons-material/AutoStoriesOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const batches: ResourceCard = {
  name: 'batches',
  permission: 'batch.read',
  menuGroup: 'compile',
  icon: AutoStoriesOutlined,
  list: screen(() => import('./BatchList'), 'BatchList'),
  show: screen(() => import('./BatchShow'), 'BatchShow'),
  edit: screen(() => import('./BatchEdit'), 'BatchEdit'),
  editPermission: 'batch.edit',
  create: screen(() => import('./BatchCreate'), 'BatchCreate'),
  createPermission: 'batch.create',
  routes: [
    { path: ':id/proofs/:proofId', screen: screen(() => import('../proofs/ProofPage'), 'ProofPage') },
    { path: ':id/check', screen: screen(() => import('../batch-check/BatchCheckPage'), 'BatchCheckPage') },
  ],
  recordRepresentation: 'title',
};
