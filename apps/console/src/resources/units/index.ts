import ApartmentOutlined from '@mui/icons-material/ApartmentOutlined';
import { screen, type ResourceCard } from '../resource-card';

export const units: ResourceCard = {
  name: 'units',
  permission: 'unit.read',
  menuGroup: 'people',
  icon: ApartmentOutlined,
  list: screen(() => import('./UnitList'), 'UnitList'),
  show: screen(() => import('./UnitShow'), 'UnitShow'),
  edit: screen(() => import('./UnitEdit'), 'UnitEdit'),
  editPermission: 'unit.edit',
  create: screen(() => import('./UnitCreate'), 'UnitCreate'),
  createPermission: 'unit.edit',
  recordRepresentation: 'name',
};
