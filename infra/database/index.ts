import { History1767000000001 } from './migrations/01-history';
import { People1767000000002 } from './migrations/02-people';

/** Every migration in order. One that has landed is never edited. */
export const migrations = [History1767000000001, People1767000000002];
