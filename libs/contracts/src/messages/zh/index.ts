import { http } from './http';
import { workflow } from './workflow';

export const catalogue = { ...http, ...workflow } as const;
