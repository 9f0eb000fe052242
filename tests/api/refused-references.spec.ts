import { randomUUID } from 'node:crypto';
import { writtenText } from '@huibian/cases/testing';
import { z } from 'zod';
import { Handlers } from '../../apps/api/src/http/handlers.service';
import type { Visitor } from './door';
import type { Asker } from './matrix/matrix-text';
import { done, openMatrixWorld, type MatrixWorld } from './matrix/matrix-world';
import { noticeSubject, objectionSubject, shortlistSubject } from './matrix/decision.subject';
import { makeExpert, roundSubject } from './matrix/review.subject';

type Body = Record<string, unknown>;

/** A write with every reference right, who sends it, and what each wrong reference is told. */
interface Reference {
  door: string;
  by: Asker | 'security_admin';
  /** The id in the address, where the door is one of a subject's. */
  subject?: () => string;
  body: () => Body | Promise<Body>;
  /** By dotted path of the reference: status and code, of the field where one is at fault. */
  told: Record<string, string>;
}

let world: MatrixWorld;
const made = { campaign: '', waiting: '', proposed: '', reserve: '', planned: '', openCase: '', round: '', expert: '', shortlist: '', chosen: '', notice: '', objection: '', batch: '', table: '', unit: '' };

beforeAll(async () => {
  world = await openMatrixWorld();
  made.expert = await makeExpert(world);
  made.unit = world.cast.units.xiaoshan.id;
  made.campaign = (await world.campaign({ stages: { recommendation: true, review: true, notice: 'none' } })).id;
  made.planned = (await world.campaign({ state: 'planned' })).id;
  made.openCase = (await world.case({ campaignId: made.campaign, coUnits: ['binjiang'], until: 'drafting' })).id;
  made.waiting = (await world.case({ campaignId: made.campaign, until: 'submitted' })).id;
  made.round = await (await roundSubject(world, made.expert)).put('open', 'assign');
  made.shortlist = await (await shortlistSubject(world)).put('staged', 'stage');
  made.proposed = await (await shortlistSubject(world)).put('proposed', 'substitute');
  made.reserve = String((await world.sql(`SELECT case_id FROM shortlist_entries WHERE shortlist_id = $1 AND result = 'reserve'`, made.proposed))[0]!.case_id);
  made.notice = await (await noticeSubject(world)).put('published', 'close');
  made.objection = await (await objectionSubject(world)).put('accepted', 'investigate');
  made.chosen = String((await world.sql('SELECT case_id FROM notice_cases WHERE notice_id = $1', made.notice))[0]!.case_id);
  const front = { title: '最佳实践（第二批）汇编材料', office: '领导小组办公室', date: '二〇二二年十二月', ordinal: '第二批' };
  made.batch = (await done(world.people.office_clerk.post('/api/batches', { campaignId: made.campaign, ...front }))).id;
  made.table = (await done(world.people.office_clerk.post('/api/experience-tables', { campaignId: made.campaign, ...front }))).id;
}, 180_000);
afterAll(() => world.door.close());

const versionOf = async (table: string, id: string) => (await world.sql(`SELECT version FROM ${table} WHERE id = $1`, id))[0]!.version;
const caps = { province: null, city: null, county: null };
const reason = '依据会议意见办理';
const person = () => ({ name: '王教授', userId: null, unitId: made.unit, employer: '', regionCode: '330109', fieldKeys: [], phone: '' });
const unit = { name: '桐庐县', shortName: '桐庐县', kind: 'county', tier: 'county', group: 'county', regionCode: '330109', position: 9, contacts: [] };
const text = () => writtenText();

const references: Reference[] = [
  { door: 'POST /api/units', by: 'system_admin', body: () => ({ ...unit, superiorId: made.unit, recommenderId: made.unit }), told: { regionCode: '422 unit.region_unknown', superiorId: '422 unit.superior_unknown', recommenderId: '422 unit.recommender_unknown' } },
  { door: 'PUT /api/units/:id', by: 'system_admin', subject: () => made.unit, body: () => ({ ...unit, name: '杭州市萧山区', shortName: '杭州萧山区', superiorId: null, recommenderId: null, renamedOn: '2022-01-01', version: 1 }), told: { regionCode: '422 unit.region_unknown', superiorId: '422 unit.superior_unknown', recommenderId: '422 unit.recommender_unknown' } },
  { door: 'POST /api/grants', by: 'security_admin', body: () => ({ userId: world.cast.people.clerk.id, role: 'unit_lead', unitId: made.unit }), told: { userId: '422 grant.user_unknown', unitId: '422 grant.unit_unknown' } },
  { door: 'POST /api/experts', by: 'office_clerk', body: person, told: { userId: '422 expert.user_unknown', unitId: '422 expert.unit_unknown', regionCode: '422 expert.region_unknown' } },
  { door: 'PUT /api/experts/:id', by: 'office_clerk', subject: () => made.expert, body: async () => ({ ...person(), version: await versionOf('experts', made.expert) }), told: { userId: '422 expert.user_unknown', unitId: '422 expert.unit_unknown', regionCode: '422 expert.region_unknown' } },
  { door: 'POST /api/experts/:id/posts', by: 'office_clerk', subject: () => made.expert, body: async () => ({ version: await versionOf('experts', made.expert), post: { title: '处长', unitId: made.unit, regionCode: '330109', from: '2018-01', to: null, source: '干部任免表' } }), told: { 'post.unitId': '422 expert.unit_unknown', 'post.regionCode': '422 expert.region_unknown' } },
  { door: 'POST /api/experts/:id/declarations', by: 'office_clerk', subject: () => made.expert, body: async () => ({ version: await versionOf('experts', made.expert), caseId: null, unitId: null, reason: '同乡' }), told: { caseId: '422 expert.case_unknown', unitId: '422 expert.unit_unknown' } },
  { door: 'POST /api/cases', by: 'unit_editor', body: () => ({ campaignId: made.campaign, fieldKey: 'services', leadUnitId: made.unit, coUnitIds: [] }), told: { campaignId: '404 http.not_found', leadUnitId: '403 case.unit_not_yours', 'coUnitIds.0': '422 case.unit_unknown' } },
  { door: 'PUT /api/cases/:id/draft', by: 'unit_editor', subject: () => made.openCase, body: () => ({ draftVersion: 2, text: text(), unitIds: [made.unit] }), told: { 'unitIds.1': '422 case.unit_unknown' } },
  { door: 'POST /api/cases/:id/preview', by: 'unit_editor', subject: () => made.openCase, body: () => ({ text: text(), fieldKey: 'services', unitIds: [made.unit] }), told: { 'unitIds.1': '422 case.unit_unknown' } },
  { door: 'POST /api/cases/:id/confirmation', by: 'unit_lead', subject: () => made.openCase, body: async () => ({ version: await versionOf('cases', made.openCase), textHash: (await world.sql('SELECT draft_hash FROM cases WHERE id = $1', made.openCase))[0]!.draft_hash }), told: { unitId: '403 case.no_unit_to_confirm_for' } },
  { door: 'PUT /api/recommendations/order', by: 'recommender_clerk', body: () => ({ campaignId: made.campaign, recommenderId: world.cast.units.hangzhou.id, entries: [{ caseId: made.waiting, version: 1 }] }), told: { campaignId: '409 case.order_incomplete', recommenderId: '404 http.not_found', 'entries.0': '409 case.order_incomplete' } },
  { door: 'PUT /api/campaigns/:id/quotas', by: 'office_clerk', subject: () => made.planned, body: async () => ({ version: await versionOf('campaigns', made.planned), quotas: [{ recommenderId: world.cast.units.hangzhou.id, group: 'county', original: 3 }] }), told: { 'quotas.0.recommenderId': '422 campaign.quota_unit_does_not_recommend' } },
  { door: 'POST /api/campaigns/:id/quotas', by: 'office_lead', subject: () => made.campaign, body: async () => ({ version: await versionOf('campaigns', made.campaign), recommenderId: world.cast.units.hangzhou.id, group: 'county', added: 1, basis: reason }), told: { recommenderId: '422 campaign.quota_unit_does_not_recommend' } },
  { door: 'POST /api/campaigns/:id/late-admissions', by: 'office_lead', subject: () => made.campaign, body: async () => ({ version: await versionOf('campaigns', made.campaign), unitId: made.unit, until: '2022-11-05', reason }), told: { unitId: '422 campaign.late_unit_unknown' } },
  { door: 'POST /api/campaigns/:id/late-recommendations', by: 'office_lead', subject: () => made.campaign, body: async () => ({ version: await versionOf('campaigns', made.campaign), unitId: made.unit, until: '2022-11-15', reason }), told: { unitId: '422 campaign.late_unit_unknown' } },
  { door: 'POST /api/rounds', by: 'office_clerk', body: () => ({ campaignId: made.campaign, name: '网评', kind: 'online', endsOn: '2022-12-10' }), told: { campaignId: '404 http.not_found' } },
  { door: 'POST /api/rounds/:id/assignments', by: 'office_clerk', subject: () => made.round, body: async () => ({ version: await versionOf('rounds', made.round), caseId: made.openCase, expertId: made.expert }), told: { caseId: '422 assignment.case_not_in_review', expertId: '404 http.not_found' } },
  { door: 'POST /api/shortlists', by: 'office_clerk', body: () => ({ campaignId: made.campaign, caps }), told: { campaignId: '404 http.not_found' } },
  { door: 'PUT /api/shortlists/:id/entries', by: 'office_clerk', subject: () => made.shortlist, body: async () => ({ version: await versionOf('shortlists', made.shortlist), caps, entries: [{ caseId: made.chosen, result: 'best_practice', reservePlace: null, remark: '' }] }), told: { 'entries.0.caseId': '422 shortlist.case_not_on_list' } },
  { door: 'POST /api/shortlists/:id/substitution', by: 'office_lead', subject: () => made.proposed, body: async () => ({ version: await versionOf('shortlists', made.proposed), caseId: made.reserve, reason }), told: { caseId: '422 shortlist.not_reserve' } },
  { door: 'POST /api/rulings', by: 'office_lead', body: () => ({ shortlistId: made.proposed, form: 'minutes', title: '会议纪要', number: '〔2022〕8号', decidedOn: '2022-10-10', decidedBy: '领导小组', scan: null, decisions: [{ caseId: made.reserve, result: 'best_practice' }] }), told: { shortlistId: '404 http.not_found', 'decisions.0.caseId': '422 ruling.case_not_on_list' } },
  { door: 'POST /api/notices', by: 'office_clerk', body: () => ({ shortlistId: made.shortlist, title: '拟入选名单公示' }), told: { shortlistId: '404 http.not_found', 'caseIds.0': '422 notice.off' } },
  { door: 'POST /api/objections', by: 'office_clerk', body: () => ({ noticeId: made.notice, caseId: made.chosen, form: 'letter', anonymous: true, objector: { name: '', contact: '' }, receivedOn: '2022-10-10', postmarkedOn: '2022-10-10', content: '文中数据与实际不符。', scan: null }), told: { noticeId: '404 http.not_found', caseId: '422 notice.not_listed' } },
  { door: 'POST /api/objections/:id/investigation', by: 'office_clerk', subject: () => made.objection, body: async () => ({ version: await versionOf('objections', made.objection), unitId: made.unit, dueOn: '2022-10-20' }), told: { unitId: '422 objection.unit_unknown' } },
  { door: 'POST /api/batches', by: 'office_clerk', body: () => ({ campaignId: made.campaign, title: '汇编材料', office: '办公室', date: '二〇二二年十二月', ordinal: '第三批' }), told: { campaignId: '404 http.not_found' } },
  { door: 'PUT /api/batches/:id/entries', by: 'office_clerk', subject: () => made.batch, body: async () => ({ version: await versionOf('batches', made.batch) }), told: { 'include.0': '422 batch.case_not_in_batch', 'refresh.0': '422 batch.case_not_in_batch', 'remove.0': '422 batch.case_not_in_batch', 'place.0': '422 batch.case_not_in_batch', 'tracking.0': '422 batch.case_not_in_batch', fitId: '422 fit.outdated' } },
  { door: 'POST /api/experience-tables', by: 'office_clerk', body: () => ({ campaignId: made.campaign, title: '经验清单', office: '办公室', date: '二〇二二年十二月', ordinal: '第三批' }), told: { campaignId: '404 http.not_found' } },
  { door: 'PUT /api/experience-tables/:id/rows', by: 'office_clerk', subject: () => made.table, body: async () => ({ version: await versionOf('batches', made.table), rows: [{ name: '一件事办到底', content: '把分散的事项合在一处办理。', caseIds: [] }] }), told: { 'rows.0.id': '404 http.not_found', 'rows.0.caseIds.0': '422 experience_row.unknown_case' } },
];

/** Marks of other things than a row of a table, and lists where an id that names nothing is passed over. */
const noReferences = new Set(['POST /api/messages/reading', 'POST /api/outbox/sending']);

/** The body with one reference that names nothing; a region by a code that is none. */
function withWrong(body: Body, path: string): Body {
  const wrong = path.endsWith('regionCode') ? '999999' : randomUUID();
  const copy = structuredClone(body);
  const keys = path.split('.');
  const last = keys.pop()!;
  const listed: Record<string, unknown> = { entries: { caseId: wrong, version: 1 }, remove: { caseId: wrong, reason }, place: { caseId: wrong, position: 1, reason }, tracking: { caseId: wrong, tracking: 0.1 } };
  const holder = keys.reduce<Body>((value, key) => (value[key] ??= []) as Body, copy);
  holder[last] = listed[keys.at(-1) ?? ''] ?? wrong;
  return copy;
}

const ask = (who: Visitor, { door, subject }: Reference, body: Body) => {
  const [method = '', path = ''] = door.split(' ');
  return who.send(method as 'POST', path.replace(':id', subject?.() ?? ''), body, {});
};

const rows = references.flatMap((reference) => Object.keys(reference.told).map((path) => ({ name: `${reference.door} ${path}`, reference, path })));

test.each(rows)('$name', async ({ reference, path }) => {
  const answer = await ask(world.people[reference.by], reference, withWrong(await reference.body(), path));
  const errors = answer.body.errors as { path: string; code: string }[] | undefined;
  const at = errors?.map((error) => `${error.path === path ? '' : `${error.path} `}${error.code}`).join(', ');
  expect(`${answer.status} ${at ?? answer.body.code}`).toBe(reference.told[path]);
});

const idsIn = (schema: unknown): boolean => JSON.stringify(schema).includes('"format":"uuid"');

test('Every write whose body names a row is in the table above', () => {
  const writes = world.door.app.get(Handlers, { strict: false }).all().filter(({ method, body }) => method !== 'GET' && body !== undefined);
  const naming = writes.filter(({ body }) => idsIn(z.toJSONSchema(body!, { io: 'input', unrepresentable: 'any' }))).map(({ method, path }) => `${method} ${path}`);
  expect(naming.filter((door) => !noReferences.has(door)).sort()).toEqual(references.map(({ door }) => door).sort());
});

test('Two who bind one account to two experts at once: one does, and the other is told', async () => {
  const bind = (name: string) => world.people.office_clerk.post('/api/experts', { ...person(), name, userId: world.cast.people.clerk.id });
  for (let wave = 0; wave < 3; wave += 1) {
    const answers = await Promise.all([bind('赵'), bind('钱'), bind('孙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(wave === 0 ? [201, 422, 422] : [422, 422, 422]);
  }
});
