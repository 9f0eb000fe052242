import { app } from './app';
import { framework } from './framework';
import { home } from './home';
import { people } from './people';
import { history } from './history';
import { cases } from './cases';

export const catalogue = { ...framework, ...app, ...home, ...people, ...history, ...cases } as const;
