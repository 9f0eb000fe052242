import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const units: ResourceCard = {
  name: 'units',
  permission: 'unit.read',
  menuGroup: 'people',
  icon: ApartmentOutlined,
  list: screen(() => import('./UnitList'), 'UnitList'),
  show: screen(() => import('./UnitShow'), 'UnitShow'),
  recordRepresentation: 'name',
};
