import { chain } from './chain';
import { http } from './http';
import { workflow } from './workflow';

export const catalogue = { ...chain, ...http, ...workflow } as const;
