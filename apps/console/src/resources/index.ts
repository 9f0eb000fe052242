import { rounds } from './rounds';
import { assignments } from './assignments';
import { experts } from './experts';
import { shortlists } from './shortlists';
import { rulings } from './rulings';
import { notices } from './notices';
import { objections } from './objections';
import { recommendations } from './recommendations';
import { campaigns } from './campaigns';
import { cases } from './cases';
import { checkLists } from './check-lists';
import { grants } from './grants';
import { history } from './history';
import { health } from './health';
import { messages } from './messages';
import { outbox } from './outbox';
import type { ResourceCard } from './resource-card';
import { units } from './units';
import { users } from './users';
import { batches } from './batches';
import { editions } from './editions';
import { experienceTables } from './experience-tables';
import { imports } from './imports';

/** Every resource, in the order of the menu inside its group. */
export const cards: readonly ResourceCard[] = [campaigns, cases, recommendations, checkLists, units, users, grants, history, batches, experienceTables, editions, imports, rounds, assignments, experts, shortlists, rulings, notices, objections, messages, outbox, health];
