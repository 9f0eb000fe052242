import { cases } from './cases';
import { grants } from './grants';
import { history } from './history';
import type { ResourceCard } from './resource-card';
import { units } from './units';
import { users } from './users';

/** Every resource, in the order of the menu inside its group. */
export const cards: readonly ResourceCard[] = [cases, units, users, grants, history];
