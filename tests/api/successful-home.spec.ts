import { homeSchema, type HomeCard } from '@huibian/contracts';
import { roles } from '@huibian/workflow';
import { openReadWorld, type ReadWorld } from './matrix/read-world';

let world: ReadWorld;
beforeAll(async () => {
  world = await openReadWorld();
  await world.sql(`UPDATE batches SET state = 'final' WHERE id = (SELECT id FROM batches WHERE state = 'assembling' ORDER BY id LIMIT 1)`);
  await world.sql(`UPDATE rounds SET state = 'planned' WHERE id = (SELECT id FROM rounds WHERE state = 'closed' ORDER BY id LIMIT 1)`);
  const campaignId = world.ids.queueCampaign;
  for (const until of ['drafting', 'confirmed', 'screening', 'screening'] as const) await world.case({ campaignId, unit: 'xiaoshan', until, title: until });
  // A case of partners: its draft is the other unit's to hand in, and ours to confirm.
  await world.case({ campaignId, unit: 'binjiang', coUnits: ['xiaoshan'], until: 'drafting', title: '两地同办' });
  const [returned] = await world.sql(`SELECT id, version FROM cases WHERE state = 'screening' AND title = 'screening' LIMIT 1`);
  await world.people.office_clerk.post(`/api/cases/${String(returned?.id)}/correction`, { version: returned?.version, reason: '请补充数据来源。', reasonKeys: ['facts_unsupported'] });
  await world.sql(`INSERT INTO user_accounts (id, username, name, created_at) VALUES (gen_random_uuid(), 'newcomer', '新来的', now())`);
}, 240_000);
afterAll(() => world.door.close());

/** A queue of its own and a form: they take no filter. */
const noLists = ['/recommendations', '/shortlists/create'];

async function listed(role: (typeof roles)[number], card: HomeCard): Promise<number> {
  const { pathname, searchParams } = new URL(card.to, 'http://console');
  const query = new URLSearchParams({ ...(JSON.parse(searchParams.get('filter') ?? '{}') as Record<string, string>) });
  const { status, body } = await world.people[role].get(`/api${pathname}?${query.toString()}`);
  return status === 200 ? (body as { estimate: number }).estimate : -status;
}

test('Whatever a card of the first screen counts, the list it leads to shows exactly that', async () => {
  const compared: [string, number, number][] = [];
  for (const role of roles) {
    const { cards } = homeSchema.parse((await world.people[role].get('/api/home')).body);
    for (const card of cards.filter(({ to }) => !noLists.includes(to))) compared.push([`${role}: ${card.key}`, card.count, await listed(role, card)]);
  }
  expect(compared.filter(([, counted, shown]) => counted !== shown)).toEqual([]);
  const keys = new Set(compared.map(([name]) => name.split(': ')[1]));
  expect([...keys].sort()).toEqual(['accounts_to_grant', 'accounts_waiting', 'corrections_due', 'drafts', 'imports', 'objections', 'on_notice', 'returned', 'rounds', 'to_announce', 'to_confirm', 'to_release', 'to_rule', 'to_score', 'to_screen', 'to_submit', 'unsealed']);
});

test('The lead alone is asked to accept imports and to release volumes', async () => {
  const keysOf = async (role: 'office_clerk' | 'office_lead') => homeSchema.parse((await world.people[role].get('/api/home')).body).cards.map(({ key }) => key);
  const [clerk, lead] = [await keysOf('office_clerk'), await keysOf('office_lead')];
  expect(lead.filter((key) => !clerk.includes(key))).toEqual(['to_release', 'imports']);
});
