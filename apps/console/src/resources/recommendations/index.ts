import FormatListNumberedOutlined from '@mui/icons-material/FormatListNumberedOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const recommendations: ResourceCard = {
  name: 'recommendations',
  permission: 'recommendation.read',
  menuGroup: 'collect',
  icon: FormatListNumberedOutlined,
  list: screen(() => import('./RecommendationPage'), 'RecommendationPage'),
};
