import { randomUUID } from 'node:crypto';
import { openDecidedWorld, proposeList, ruling } from './decided-world';
import type { ReviewedWorld } from './reviewed-world';
import { uploadScan } from './written-volume';

let world: ReviewedWorld;

beforeAll(async () => {
  world = await openDecidedWorld('none');
}, 120_000);
afterAll(() => world.door.close());

test('A scan is a PDF or a picture by its content, whatever it is called, and a unit stores none', async () => {
  expect(await uploadScan(world.clerk, '会议纪要.pdf', Buffer.from('MZ\u0090 not a paper'))).toMatchObject({ status: 422, body: { errors: [{ path: 'file' }] } });
  expect((await uploadScan(world.unitVisitor, '会议纪要.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))).status).toBe(403);
});

test('A ruling names no scan that was never stored, and nothing is recorded', async () => {
  const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
  const decisions = [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' as const }];
  const answer = await world.lead.post('/api/rulings', { ...ruling(shortlistId, decisions), scan: { sha256: 'a'.repeat(64), name: '会议纪要.pdf' } });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'scan', code: 'scan.not_stored' }] } });
  expect(await world.door.database.query('SELECT 1 FROM rulings')).toEqual([]);
});

test('A list nobody knows has no draft, and neither paper a scan', async () => {
  expect((await world.lead.get(`/api/shortlists/${randomUUID()}/ruling-draft`)).status).toBe(404);
  expect((await world.lead.get(`/api/rulings/${randomUUID()}/scan`)).status).toBe(404);
  expect((await world.lead.get(`/api/objections/${randomUUID()}/scan`)).status).toBe(404);
});
