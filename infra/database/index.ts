import { History1767000000001 } from './migrations/01-history';

/** Every migration in order. One that has landed is never edited. */
export const migrations = [History1767000000001];
