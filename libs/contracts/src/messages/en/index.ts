import type { catalogue as zh } from '../zh';
import { chain } from './chain';
import { http } from './http';
import { workflow } from './workflow';

export const catalogue: Record<keyof typeof zh, string> = { ...chain, ...http, ...workflow };
