import { homeSchema } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type PersonName, type Services } from '@huibian/cases/testing';
import { openDoor, type Door } from './door';

let door: Door;
let cast: Cast;
beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  const services: Services = { get: (service) => door.app.get(service, { strict: false }) };
  const { id: campaignId } = await makeCampaign(door.database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 6 }] });
  await makeCase(services, cast, { campaignId, title: '还没写完的案例', until: 'drafting' });
  await makeCase(services, cast, { campaignId, title: '等着提交的案例', until: 'confirmed' });
  await makeCase(services, cast, { campaignId, title: '等着推荐的案例' });
  await makeCase(services, cast, { campaignId, title: '等着审查的案例', until: 'screening' });
  const returned = await makeCase(services, cast, { campaignId, title: '要补正的案例', until: 'screening' });
  // Calls of earlier years whose drafts nobody handed in: they are kept, and wait for nobody.
  for (const state of ['concluded', 'cancelled']) {
    const { id: over } = await makeCampaign(door.database, {});
    for (const until of ['drafting', 'confirmed'] as const) await makeCase(services, cast, { campaignId: over, title: '往年没交的案例', until });
    await door.database.query('UPDATE campaigns SET state = $2 WHERE id = $1', [over, state]);
  }
  const clerk = await door.signIn(cast.people.clerk);
  await clerk.post(`/api/cases/${returned.id}/correction`, { version: returned.version, reason: '请补充数据来源', reasonKeys: [] });
});
afterAll(() => door.close());

test.each<[PersonName, [string, string[]][]]>([
  ['xiaoshanEditor', [['returned', ['要补正的案例']], ['to_submit', ['等着提交的案例']], ['drafts', ['还没写完的案例']]]],
  ['xiaoshanLead', [['to_confirm', ['还没写完的案例']]]],
  ['hangzhouSigner', [['to_recommend', ['等着推荐的案例']]]],
  ['clerk', [['to_screen', ['等着审查的案例']], ['corrections_due', ['要补正的案例']]]],
  ['binjiangEditor', []],
])('The first page of %s says what waits', async (name, expected) => {
  const keys = new Set(['returned', 'to_submit', 'drafts', 'to_confirm', 'to_recommend', 'to_screen', 'corrections_due']);
  const { cards } = homeSchema.parse((await (await door.signIn(cast.people[name])).get('/api/home')).body);
  expect(cards.filter((card) => keys.has(card.key)).map((card) => [card.key, card.items.map((item) => item.title)])).toEqual(expected);
  expect(cards.filter((card) => keys.has(card.key)).map((card) => card.count)).toEqual(expected.map(([, titles]) => titles.length));
});
