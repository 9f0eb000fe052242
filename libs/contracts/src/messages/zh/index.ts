import { campaigns } from './campaigns';
import { cases } from './cases';
import { chain } from './chain';
import { compile } from './compile';
import { check } from './check';
import { decision } from './decision';
import { cli } from './cli';
import { fit } from './fit';
import { health } from './health';
import { http } from './http';
import { intake } from './intake';
import { notify } from './notify';
import { people } from './people';
import { review } from './review';
import { publish } from './publish';
import { site } from './site';
import { workflow } from './workflow';

export const catalogue = { ...campaigns, ...cases, ...chain, ...check, ...compile, ...decision, ...cli, ...fit, ...health, ...http, ...intake, ...notify, ...people, ...publish, ...review, ...site, ...workflow } as const;
