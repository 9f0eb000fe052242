import SpellcheckOutlined from '@mui/icons-material/SpellcheckOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const checkLists: ResourceCard = {
  name: 'check-lists',
  permission: 'check_list.edit',
  menuGroup: 'collect',
  icon: SpellcheckOutlined,
  list: screen(() => import('./CheckListsPage'), 'CheckListsPage'),
};
