import { app } from './app';
import { framework } from './framework';
import { home } from './home';
import { people } from './people';
import { history } from './history';
import { system } from './system';
import { cases } from './cases';
import { check } from './check';
import { campaigns } from './campaigns';
import { batches } from './batches';
import { fits } from './fits';
import { experienceTables } from './experience-tables';
import { editions } from './editions';
import { imports } from './imports';
import { recommendations } from './recommendations';
import { review } from './review';
import { decision } from './decision';

export const catalogue = { ...framework, ...app, ...home, ...people, ...history, ...system, ...cases, ...check, ...campaigns, ...batches, ...fits, ...experienceTables, ...editions, ...imports, ...recommendations, ...review, ...decision } as const;
