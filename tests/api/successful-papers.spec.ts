import { createHash } from 'node:crypto';
import { expertAccountSchema, rulingDraftSchema } from '@huibian/contracts';
import { makeAccount } from '@huibian/people/testing';
import { openDecidedWorld, proposeList, ruling } from './decided-world';
import { ok, type ReviewedWorld } from './reviewed-world';
import { uploadScan } from './written-volume';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const digest = createHash('sha256').update(pdf).digest('hex');

let world: ReviewedWorld;

beforeAll(async () => {
  world = await openDecidedWorld('none');
}, 120_000);
afterAll(() => world.door.close());

test('A ruling begins from the list as it was proposed, carries its scan, and gives it to the office only', async () => {
  const { caseIds, lead, clerk } = world;
  const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
  const draft = rulingDraftSchema.parse(ok(await lead.get(`/api/shortlists/${shortlistId}/ruling-draft`)).body);
  expect(Object.fromEntries(draft.entries.map(({ caseId, result }) => [caseId, result]))).toEqual({ [caseIds.xiaoshan]: 'best_practice', [caseIds.binjiang]: 'reserve', [caseIds.shangyu]: 'not_selected' });
  expect((await clerk.get(`/api/shortlists/${shortlistId}/ruling-draft`)).status).toBe(403);

  const scan = ok(await uploadScan(lead, '../会议纪要<7>.pdf', pdf), 201).body;
  expect(scan).toEqual({ sha256: digest, name: '会议纪要7.pdf' });
  // The same bytes twice are one file.
  expect(ok(await uploadScan(clerk, '别名.pdf', pdf), 201).body).toEqual({ sha256: digest, name: '别名.pdf' });
  const decisions = draft.entries.map(({ caseId, result }) => ({ caseId, result: result ?? 'not_selected' }));
  const recorded = ok(await lead.post('/api/rulings', { ...ruling(shortlistId, decisions), scan }), 201).body as { id: string };

  const given = await clerk.get(`/api/rulings/${recorded.id}/scan`);
  expect([given.status, given.headers['content-type'], createHash('sha256').update(given.text).digest('hex')]).toEqual([200, 'application/pdf', digest]);
  expect(String(given.headers['content-disposition'])).toContain(`ruling-${digest.slice(0, 12)}.pdf`);
  expect((await world.unitVisitor.get(`/api/rulings/${recorded.id}/scan`)).status).toBe(403);
  expect((await lead.get(`/api/objections/${recorded.id}/scan`)).status).toBe(404);
});

test('The accounts an expert may be bound to are those that hold the role and can sign in, each with its expert if it has one', async () => {
  const rows = world.door.database;
  const bound = await world.expert('沈', null);
  const free = await makeAccount(rows, { username: 'expert-free', name: '未登记', roles: ['expert'] });
  const left = await makeAccount(rows, { username: 'expert-left', name: '离任', roles: ['expert'] });
  const ended = await makeAccount(rows, { username: 'expert-ended', name: '收回', roles: ['expert'] });
  await makeAccount(rows, { username: 'no-expert', name: '无关' });
  await rows.query('UPDATE user_accounts SET disabled_at = now() WHERE id = $1', [left.id]);
  await rows.query('UPDATE role_grants SET revoked_at = now() WHERE user_id = $1', [ended.id]);
  const { accounts } = ok(await world.clerk.get('/api/experts/accounts')).body as { accounts: unknown[] };
  const listed = accounts.map((account) => expertAccountSchema.parse(account)).map(({ username, expertId }) => [username, expertId]);
  expect(listed.sort()).toEqual([['expert-free', null], ['expert-沈', bound.id]].sort());
  expect(free.username).toBe('expert-free');
  expect((await bound.visitor.get('/api/experts/accounts')).status).toBe(403);
});
