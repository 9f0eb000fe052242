import { chain } from './chain';
import { compile } from './compile';
import { http } from './http';
import { review } from './review';
import { publish } from './publish';
import { workflow } from './workflow';

export const catalogue = { ...chain, ...compile, ...http, ...publish, ...review, ...workflow } as const;
