import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { RecordToStringFunction } from 'react-admin';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Permission } from '@huibian/contracts';
import { UnreachableError } from '../providers/problem';

/** The menu's groups, in the order of the work. A card without one has screens but no entry. */
export const menuGroups = ['collect', 'select', 'compile', 'people', 'oversight'] as const;
export type MenuGroup = (typeof menuGroups)[number];

type Screen = ComponentType | LazyExoticComponent<ComponentType>;

export interface ExtraRoute {
  /** Under `/<resource>/`: `:id/comparison`. */
  path: string;
  screen: Screen;
}

/** What a resource shows of itself: one card per folder, in its `index.ts`. */
export interface ResourceCard {
  /** The API's plural: `cases` for `/api/cases`. */
  name: string;
  /** Who may open its list and pages. */
  permission: Permission;
  menuGroup?: MenuGroup;
  icon: SvgIconComponent;
  list?: Screen;
  show?: Screen;
  edit?: Screen;
  /** Missing: whoever may read may open the form; the API and `allowedActions` still decide. */
  editPermission?: Permission;
  create?: Screen;
  createPermission?: Permission;
  routes?: readonly ExtraRoute[];
  /** How one record is called in titles: a field's name, or a function of the record. */
  recordRepresentation?: string | RecordToStringFunction;
}

/** A screen loaded when it is first opened: `screen(() => import('./CaseList'), 'CaseList')`. */
export function screen<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): LazyExoticComponent<ComponentType> {
  return lazy(async () => {
    try {
      return { default: (await load())[name] };
    } catch (error) {
      throw isUnfetched(error) ? new UnreachableError(error.message) : error;
    }
  });
}

/** Each browser has its own words for a part of the program that did not arrive. */
export function isUnfetched(error: unknown): error is Error {
  return error instanceof Error && /dynamically imported module|importing a module script failed/i.test(error.message);
}
