import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type PersonName } from '@huibian/cases/testing';
import type { OutboxEvent } from '@huibian/history';
import { Messenger } from '@huibian/notify';
import { openDoor, type Answer, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let clerk: Visitor;
let lead: Visitor;

const insiders = ['xiaoshanEditor', 'xiaoshanLead', 'binjiangLead', 'hangzhouClerk', 'hangzhouSigner'] as const satisfies readonly PersonName[];
const caps = { province: null, city: null, county: null };

beforeEach(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  [clerk, lead] = [await door.signIn(cast.people.clerk), await door.signIn(cast.people.officeLead)];
});
afterEach(async () => {
  const broken = await door.database.brokenInvariants();
  await door.close();
  expect(broken).toEqual([]);
});

const done = (answer: Answer): { id: string; version: number } => {
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body as { id: string; version: number };
};

/** Everything the worker would tell of, told. */
async function tellAll(): Promise<void> {
  const events = await door.database.query<OutboxEvent>(`SELECT id, topic, subject_noun AS "subjectNoun", subject_id AS "subjectId", payload, created_at AS "createdAt" FROM outbox_events WHERE topic NOT LIKE 'job.%' ORDER BY id`);
  for (const event of events) await door.app.get(Messenger, { strict: false }).deliver(event);
}

/** A refusal has a number of its own each time, which says nothing of the case. */
const bytes = ({ status, text, headers }: Answer): string => [status, headers['content-length'], headers.etag, text.replace(/"correlationId":"[^"]*"/, '')].join(' ');

const readDoors = (id: string, campaignId: string) => [
  `/api/cases/${id}`, `/api/cases/${id}/timeline`, `/api/cases/${id}/revisions`, `/api/cases/${id}/comparison`,
  '/api/cases?limit=50', ...['changedAt', 'submittedAt', 'title', 'wordCount', 'correctionDue'].flatMap((sort) => [`/api/cases?sort=${sort}:asc`, `/api/cases?sort=${sort}:desc&limit=1`]),
  ...['reviewed', 'shortlisted', 'ruled', 'held', 'on_notice', 'approved', 'not_selected'].map((state) => `/api/cases?state=${state}`), '/api/cases?overdue=false', '/api/cases?q=%E4%B8%80',
  '/api/campaigns', `/api/campaigns/${campaignId}`, `/api/campaigns/${campaignId}/quotas`, `/api/recommendations?campaignId=${campaignId}`, '/api/home', '/api/messages', '/api/messages/unread', '/api/units?limit=50',
  `/api/tasks?subjectId=${id}`, '/api/shortlists', '/api/rulings', '/api/notices', '/api/batches', `/api/rankings?campaignId=${campaignId}`, '/', '/search?q=%E4%B8%80',
];

/** What somebody gets who reads everything and tries every act with every version that could be the one. */
async function seenBy(visitor: Visitor, id: string, campaignId: string): Promise<string[]> {
  const seen: string[] = [];
  for (const url of readDoors(id, campaignId)) seen.push(`${url} ${bytes(await visitor.get(url))}`);
  const acts = ['withdrawal', 'submission', 'resubmission', 'recommendation', 'return', 'refusal', 'acceptance', 'retraction', 'hold', 'hold-release'];
  for (const version of [6, 7, 8]) {
    for (const act of acts) seen.push(`${act} ${version} ${bytes(await visitor.post(`/api/cases/${id}/${act}`, { version, reason: '想知道结果' }))}`);
    seen.push(`confirmation ${version} ${bytes(await visitor.post(`/api/cases/${id}/confirmation`, { version, textHash: '0'.repeat(64) }))}`);
  }
  seen.push(`draft ${bytes(await visitor.put(`/api/cases/${id}/draft`, { draftVersion: 2, text: { titleClauses: [], summary: '', sections: [] } }))}`);
  return seen;
}

async function expectUnchanged(work: () => Promise<void>, id: string, campaignId: string): Promise<void> {
  const visitors = await Promise.all(insiders.map(async (name) => [name, await door.signIn(cast.people[name])] as const));
  await tellAll();
  const before = new Map<string, string[]>();
  for (const [name, visitor] of visitors) before.set(name, await seenBy(visitor, id, campaignId));
  await work();
  await tellAll();
  for (const [name, visitor] of visitors) expect([name, await seenBy(visitor, id, campaignId)]).toEqual([name, before.get(name)]);
}

/** One case that will be listed, one that will not; the office's acts on them, without the announcement. */
async function listed(notice: 'none' | 'before_ruling') {
  const { id: campaignId } = await makeCampaign(door.database, { stages: { review: false, notice }, quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 9 }] });
  const one = await makeCase(door.app, cast, { campaignId, coUnits: ['binjiang'], until: 'accepted' });
  const other = await makeCase(door.app, cast, { campaignId, unit: 'binjiang', until: 'accepted' });
  const propose = async () => {
    const list = done(await clerk.post('/api/shortlists', { campaignId, caps }));
    const entries = [{ caseId: one.id, result: 'best_practice', reservePlace: null, remark: '' }, { caseId: other.id, result: 'not_selected', reservePlace: null, remark: '' }];
    const staged = done(await clerk.put(`/api/shortlists/${list.id}/entries`, { version: list.version, caps, entries }));
    return { ...list, version: done(await lead.post(`/api/shortlists/${list.id}/proposal`, { version: staged.version })).version };
  };
  const paper = (shortlistId: string) => ({ shortlistId, form: 'minutes', title: '领导小组会议纪要', number: '〔2022〕7号', decidedOn: '2022-10-10', decidedBy: '领导小组', scan: null, decisions: [{ caseId: one.id, result: 'best_practice' }, { caseId: other.id, result: 'not_selected' }] });
  const ofOffice = async () => (await lead.get(`/api/cases/${one.id}`)).body as { state: string; version: number };
  return { campaignId, id: one.id, propose, paper, ofOffice };
}

test('Before the announcement every byte is the same whether a case is listed, ruled on and held, or not', async () => {
  const { campaignId, id, propose, paper, ofOffice } = await listed('none');
  const before = await ofOffice();
  await expectUnchanged(async () => {
    const list = await propose();
    done(await lead.post('/api/rulings', paper(list.id)));
    const ruled = await ofOffice();
    expect([before.state, ruled.state, ruled.version - before.version]).toEqual(['reviewed', 'ruled', 2]);
    done(await lead.post(`/api/cases/${id}/hold`, { version: ruled.version, reason: '等核查结果' }));
  }, id, campaignId);
  expect(await ofOffice()).toMatchObject({ state: 'held', version: before.version + 3 });
});

test('A list recalled and a ruling revoked leave no trace either', async () => {
  const { campaignId, id, propose, paper, ofOffice } = await listed('none');
  const before = await ofOffice();
  await expectUnchanged(async () => {
    const list = await propose();
    const ruling = done(await lead.post('/api/rulings', paper(list.id)));
    done(await lead.post(`/api/rulings/${ruling.id}/revocation`, { version: ruling.version, reason: '会议纪要有误' }));
    done(await lead.post(`/api/shortlists/${list.id}/recall`, { version: list.version, reason: '重新拟定' }));
  }, id, campaignId);
  expect(await ofOffice()).toMatchObject({ state: 'reviewed', version: before.version + 4 });
});

test('An act of the office in the open moves the version a unit is shown by one, and an end does not tell where the case had stood', async () => {
  const { id, propose, ofOffice } = await listed('before_ruling');
  const editor = await door.signIn(cast.people.xiaoshanEditor);
  const shown = async () => (await editor.get(`/api/cases/${id}`)).body as { state: string; version: number };
  const before = await shown();
  await propose();
  const moved = done(await clerk.post(`/api/cases/${id}/field`, { version: (await ofOffice()).version, fieldKey: 'governance', reason: '领域归属调整' }));
  expect(await shown()).toMatchObject({ state: 'reviewed', version: before.version + 1 });
  done(await lead.post(`/api/cases/${id}/retraction`, { version: moved.version, reason: '单位提出不再推介' }));
  expect(await shown()).toMatchObject({ state: 'retracted', version: before.version + 2 });
  const timeline = (await editor.get(`/api/cases/${id}/timeline`)).body.items as { id: string; action: string; fromState: string; toState: string }[];
  expect(timeline.slice(-2).map(({ action, fromState, toState }) => [action, fromState, toState])).toEqual([['move_field', 'reviewed', 'reviewed'], ['retract', 'reviewed', 'retracted']]);
  expect(timeline.map((item) => Number(item.id.split(':')[1]))).toEqual(timeline.map((_, index) => index + 1));
});
