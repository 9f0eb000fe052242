import { makeCampaign, type CampaignToMake, type MadeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type CaseToMake, type MadeCase, type PersonName } from '@huibian/cases/testing';
import { makeAccount } from '@huibian/people/testing';
import { Database } from '@huibian/platform';
import { officerRoles } from '@huibian/workflow';
import { openDoor, type Door, type Visitor } from '../door';
import type { Asker } from './matrix-text';

/** One person for each role, each holding it towards every subject that is walked: 萧山's own, its recommender 杭州's, the office's. */
export interface MatrixWorld {
  door: Door;
  cast: Cast;
  people: Record<Asker, Visitor>;
  campaign(campaign: CampaignToMake): Promise<MadeCampaign>;
  case(wanted: CaseToMake): Promise<MadeCase>;
  sql(statement: string, ...params: unknown[]): Promise<Record<string, unknown>[]>;
}

const cities = ['hangzhou', 'shaoxing'] as const;

const members = {
  unit_editor: 'xiaoshanEditor',
  unit_lead: 'xiaoshanLead',
  recommender_clerk: 'hangzhouClerk',
  recommender_signer: 'hangzhouSigner',
  office_clerk: 'clerk',
  office_lead: 'officeLead',
  expert: 'expert',
} as const satisfies Partial<Record<Asker, PersonName>>;

export async function openMatrixWorld(): Promise<MatrixWorld> {
  const door = await openDoor();
  const cast = await makeCast(door.database);
  const people: Partial<Record<Asker, Visitor>> = { nobody: door.visitor() };
  for (const [role, name] of Object.entries(members)) people[role as Asker] = await door.signIn(cast.people[name]);
  for (const role of officerRoles) people[role] = await door.signIn(await makeAccount(door.database, { username: role.replace('_', '-'), roles: [role] }));
  const database = door.app.get(Database, { strict: false });
  return {
    door,
    cast,
    people: people as Record<Asker, Visitor>,
    campaign: (campaign) =>
      makeCampaign(door.database, { quotas: cities.map((city) => ({ recommenderId: cast.units[city].id, group: 'county' as const, original: 9 })), ...campaign }),
    case: (wanted) => makeCase(door.app, cast, wanted),
    // On the app's own connections: a connection for each statement would take most of the walk's time.
    sql: (statement, ...params) => database.query(statement, params),
  };
}

/** The body of an answer that must have succeeded. */
export async function done(asked: ReturnType<Visitor['get']>): Promise<Record<string, unknown> & { id: string; version: number }> {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status}: ${answer.text}`);
  return answer.body as Record<string, unknown> & { id: string; version: number };
}

export const reason = '依据会议意见办理';
