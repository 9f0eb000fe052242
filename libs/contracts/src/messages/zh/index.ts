import { campaigns } from './campaigns';
import { cases } from './cases';
import { chain } from './chain';
import { compile } from './compile';
import { http } from './http';
import { review } from './review';
import { publish } from './publish';
import { workflow } from './workflow';

export const catalogue = { ...campaigns, ...cases, ...chain, ...compile, ...http, ...publish, ...review, ...workflow } as const;
