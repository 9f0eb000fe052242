import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import { screen, type ResourceCard } from '../resource-card';

export const editions: ResourceCard = {
  name: 'editions',
  permission: 'edition.read',
  menuGroup: 'compile',
  icon: Inventory2Outlined,
  list: screen(() => import('./EditionList'), 'EditionList'),
  show: screen(() => import('./EditionShow'), 'EditionShow'),
  recordRepresentation: 'title',
};
