import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const assignments: ResourceCard = {
  name: 'assignments',
  // The desk is the expert's own: the office works on the board of the round.
  permission: 'assignment.read',
  menuGroup: 'select',
  icon: RateReviewOutlined,
  list: screen(() => import('./AssignmentList'), 'AssignmentList'),
  show: screen(() => import('./ScoringPage'), 'ScoringPage'),
  recordRepresentation: 'title',
};
