import type { catalogue as zh } from '../zh';
import { http } from './http';
import { workflow } from './workflow';

export const catalogue: Record<keyof typeof zh, string> = { ...http, ...workflow };
