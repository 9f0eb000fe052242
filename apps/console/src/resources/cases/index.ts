import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const cases: ResourceCard = {
  name: 'cases',
  permission: 'case.read',
  menuGroup: 'collect',
  icon: ArticleOutlined,
  list: screen(() => import('./CaseList'), 'CaseList'),
  show: screen(() => import('./show/CaseShow'), 'CaseShow'),
  edit: screen(() => import('./editor/CaseEditor'), 'CaseEditor'),
  editPermission: 'case.edit',
  create: screen(() => import('./CaseCreate'), 'CaseCreate'),
  createPermission: 'case.create',
  routes: [
    { path: ':id/comparison', screen: screen(() => import('./reading/ComparisonPage'), 'ComparisonPage') },
    { path: ':id/revisions/:revisionId', screen: screen(() => import('./reading/RevisionPage'), 'RevisionPage') },
  ],
  recordRepresentation: 'title',
};
