import type { Locale } from '@huibian/contracts';
import { catalogue as en } from './en';
import { catalogue as zh } from './zh';

/** The console's own texts by language. Names of nouns, states, actions and refusals come from the contracts. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { zh, en };
