import { History1767000000001 } from './migrations/01-history';
import { People1767000000002 } from './migrations/02-people';
import { Campaigns1767000000003 } from './migrations/03-campaigns';
import { Cases1767000000004 } from './migrations/04-cases';

/** Every migration in order. One that has landed is never edited. */
export const migrations = [History1767000000001, People1767000000002, Campaigns1767000000003, Cases1767000000004];
