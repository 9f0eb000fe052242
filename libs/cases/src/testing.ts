import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CampaignsModule } from '@huibian/campaigns';
import type { Rows } from '@huibian/campaigns/testing';
import type { CaseAnswer, CaseText } from '@huibian/contracts';
import { HistoryModule, type Acting } from '@huibian/history';
import { makeAccount, makeRegions, makeUnit, type MadeAccount, type MadeUnit } from '@huibian/people/testing';
import { configSchema, Database, PlatformModule } from '@huibian/platform';
import type { Role } from '@huibian/workflow';
import { CasesModule } from './cases.module';
import { ConfirmationService } from './confirmation/confirmation.service';
import { DraftService } from './draft/draft.service';
import { RecommendationService } from './recommendation/recommendation.service';
import { ScreeningService } from './screening/screening.service';
import { SubmissionService } from './submission/submission.service';
import { writtenText } from './testing/written-text';

export { writtenText };

/** A Nest application or application context. */
export interface Services {
  get<T>(service: new (...parameters: never[]) => T): T;
}

export interface CastMember extends MadeAccount {
  grants: { role: Role; unitId: string | null }[];
}

const units = {
  hangzhou: { name: '杭州市', kind: 'city', tier: 'city', group: 'city', regionCode: '330100' },
  shaoxing: { name: '绍兴市', kind: 'city', tier: 'city', group: 'city', regionCode: '330600' },
  department: { name: '浙江省科学技术厅', shortName: '省科技厅', kind: 'province_department', tier: 'province', group: 'province', regionCode: '330000' },
  xiaoshan: { name: '杭州市萧山区', shortName: '杭州萧山区', regionCode: '330109' },
  binjiang: { name: '杭州市滨江区', shortName: '杭州滨江区', regionCode: '330108' },
  shangyu: { name: '绍兴市上虞区', shortName: '绍兴上虞区', regionCode: '330604' },
} as const;

const people = {
  xiaoshanEditor: ['unit_editor', 'xiaoshan'],
  xiaoshanLead: ['unit_lead', 'xiaoshan'],
  binjiangEditor: ['unit_editor', 'binjiang'],
  binjiangLead: ['unit_lead', 'binjiang'],
  shangyuEditor: ['unit_editor', 'shangyu'],
  shangyuLead: ['unit_lead', 'shangyu'],
  departmentEditor: ['unit_editor', 'department'],
  departmentLead: ['unit_lead', 'department'],
  hangzhouClerk: ['recommender_clerk', 'hangzhou'],
  hangzhouSigner: ['recommender_signer', 'hangzhou'],
  shaoxingSigner: ['recommender_signer', 'shaoxing'],
  clerk: ['office_clerk', null],
  officeLead: ['office_lead', null],
  expert: ['expert', null],
} as const satisfies Record<string, readonly [Role, keyof typeof units | null]>;

export type UnitName = keyof typeof units;
export type PersonName = keyof typeof people;

export interface Cast {
  units: Record<UnitName, MadeUnit>;
  people: Record<PersonName, CastMember>;
  /** Acts as this person at that time. */
  as(name: PersonName, at?: string): Acting;
}

/** Units of two cities and a department, with everybody a case meets on its way. Counties are recommended by their city. */
export async function makeCast(rows: Rows): Promise<Cast> {
  await makeRegions(rows);
  const made: Partial<Record<UnitName, MadeUnit>> = {};
  for (const [name, unit] of Object.entries(units) as [UnitName, (typeof units)[UnitName]][]) {
    const city = name === 'shangyu' ? made.shaoxing : name === 'xiaoshan' || name === 'binjiang' ? made.hangzhou : undefined;
    made[name] = await makeUnit(rows, { ...unit, recommenderId: city?.id ?? null, superiorId: city?.id ?? null });
  }
  const all = made as Record<UnitName, MadeUnit>;
  const cast: Partial<Record<PersonName, CastMember>> = {};
  for (const [name, [role, unitName]] of Object.entries(people) as [PersonName, readonly [Role, UnitName | null]][]) {
    const unitId = unitName ? all[unitName].id : null;
    const account = await makeAccount(rows, { username: name.toLowerCase(), name, roles: [unitId ? { role, unitId } : role] });
    cast[name] = { ...account, grants: [{ role, unitId }] };
  }
  const members = cast as Record<PersonName, CastMember>;
  return {
    units: all,
    people: members,
    as: (name, at = '2022-10-10T09:00:00+08:00') => ({ userId: members[name].id, name, grants: members[name].grants, receivedAt: new Date(at), correlationId: randomUUID() }),
  };
}

export type ReachedState = 'drafting' | 'confirmed' | 'submitted' | 'screening' | 'accepted';

export interface CaseToMake {
  campaignId: string;
  /** The lead unit: xiaoshan unless another is asked for. */
  unit?: 'xiaoshan' | 'binjiang' | 'shangyu' | 'department';
  coUnits?: readonly UnitName[];
  fieldKey?: string;
  title?: string;
  text?: CaseText;
  /** How far it has come. `submitted` stands at its recommender where it has one, `screening` has been recommended. */
  until?: ReachedState;
  at?: string;
}

export interface MadeCase {
  id: string;
  version: number;
  state: string;
  textHash: string;
}

/** A case brought on its way by the services themselves: history, revision and recommendation are real. */
export async function makeCase(services: Services, cast: Cast, wanted: CaseToMake): Promise<MadeCase> {
  const { unit = 'xiaoshan', coUnits = [], fieldKey = 'services', until = 'submitted', at } = wanted;
  const database = services.get(Database);
  const editor = cast.as(`${unit}Editor`, at);
  const leadUnitId = cast.units[unit].id;
  const created = await database.transaction((tx) =>
    services.get(DraftService).create(tx, editor, { campaignId: wanted.campaignId, fieldKey, leadUnitId, coUnitIds: coUnits.map((name) => cast.units[name].id) }),
  );
  const text = wanted.text ?? writtenText(wanted.title);
  const saved = await database.transaction((tx) => services.get(DraftService).save(tx, editor, created.id, { draftVersion: 1, text }));
  let answer: CaseAnswer = created;
  const step = async (work: () => Promise<CaseAnswer>) => void (answer = await work());
  const run = (until === 'drafting' ? [] : [unit, ...coUnits]) as readonly ('xiaoshan' | 'binjiang' | 'shangyu' | 'department')[];
  for (const name of run) {
    const { version } = answer;
    await step(() => database.transaction((tx) => services.get(ConfirmationService).confirm(tx, cast.as(`${name}Lead`, at), created.id, { version, textHash: saved.textHash })));
  }
  if (until === 'submitted' || until === 'screening' || until === 'accepted') {
    await step(() => database.transaction((tx) => services.get(SubmissionService).submit(tx, editor, created.id, { version: answer.version })));
  }
  if ((until === 'screening' || until === 'accepted') && answer.state === 'recommending') {
    const signer = cast.as(unit === 'shangyu' ? 'shaoxingSigner' : 'hangzhouSigner', at);
    await step(() => database.transaction((tx) => services.get(RecommendationService).recommend(tx, signer, created.id, { version: answer.version })));
  }
  if (until === 'accepted') await step(() => database.transaction((tx) => services.get(ScreeningService).accept(tx, cast.as('clerk', at), created.id, { version: answer.version })));
  return { id: created.id, version: answer.version, state: answer.state, textHash: saved.textHash };
}

export interface Rooms extends Services {
  transaction: Database['transaction'];
  close(): Promise<void>;
}

/**
 * The stage's own services over a test database, without a door.
 * @param further modules of later stages that stand on these
 */
export async function openRooms(databaseUrl: string, further: readonly Type[] = []): Promise<Rooms> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-rooms-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, DATABASE_POOL: '6', DATA_DIR: dataDir });

  @Module({ imports: [PlatformModule.forRoot(config, 'huibian-test'), HistoryModule, CampaignsModule, CasesModule, ...further] })
  class TestRooms {}

  const context = await NestFactory.createApplicationContext(TestRooms, { logger: ['error'] });
  return {
    get: (service) => context.get(service),
    transaction: (work) => context.get(Database).transaction(work),
    close: async () => {
      await context.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
