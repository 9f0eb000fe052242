import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast } from '@huibian/cases/testing';
import { countStatements } from './counted-statements';
import { openDoor } from './door';
import { ok } from './reviewed-world';

const caps = { province: null, city: null, county: null };
const asked = countStatements();

/** What each act of the office lead asked of the database, on a list of so many cases. */
async function costs(count: number): Promise<Record<string, number>> {
  const door = await openDoor();
  const cast = await makeCast(door.database);
  let lead = await door.signIn(cast.people.officeLead);
  const { id: campaignId } = await makeCampaign(door.database, { stages: { review: false, recommendation: false, notice: 'before_ruling' } });
  const cases: string[] = [];
  for (let made = 0; made < count; made += 1) cases.push((await makeCase(door.app, cast, { campaignId, until: 'accepted' })).id);
  const result = (index: number) => (['best_practice', 'best_practice', 'reserve', 'not_selected'] as const)[index % 4]!;
  const decisions = cases.map((caseId, index) => ({ caseId, result: result(index) }));
  const cost: Record<string, number> = {};
  const act = async (name: string, url: string, body: object) => {
    const before = asked();
    const answer = await lead.post(url, body);
    cost[name] = asked() - before;
    if (answer.status >= 300) throw new Error(answer.text);
    return answer.body as { id: string; version: number };
  };
  const list = await act('create', '/api/shortlists', { campaignId, caps });
  const entries = decisions.map((one, index) => ({ ...one, reservePlace: one.result === 'reserve' ? index : null, remark: '' }));
  const staged = ok(await lead.put(`/api/shortlists/${list.id}/entries`, { version: list.version, caps, entries })).body as { version: number };
  const proposed = await act('propose', `/api/shortlists/${list.id}/proposal`, { version: staged.version });
  const recalled = await act('recall', `/api/shortlists/${list.id}/recall`, { version: proposed.version, reason: '重新拟定' });
  ok(await lead.post(`/api/shortlists/${list.id}/proposal`, { version: recalled.version }));
  const notice = await act('draft notice', '/api/notices', { shortlistId: list.id, title: '拟入选名单公示' });
  await act('publish notice', `/api/notices/${notice.id}/publication`, { version: notice.version, publishedOn: '2022-10-10', address: '' });
  door.clock.set('2022-10-25T09:00:00+08:00');
  lead = await door.signIn(cast.people.officeLead);
  const paper = { shortlistId: list.id, form: 'minutes', title: '领导小组会议纪要', number: `〔2022〕${count}号`, decidedOn: '2022-10-10', decidedBy: '领导小组', scan: null, decisions };
  const ruling = await act('rule', '/api/rulings', paper);
  const revoked = await act('revoke', `/api/rulings/${ruling.id}/revocation`, { version: ruling.version, reason: '会议纪要有误' });
  expect(revoked.version).toBe(1);
  const again = ok(await lead.post('/api/rulings', paper), 201).body as { id: string; version: number };
  await act('announce', `/api/rulings/${again.id}/announcement`, { version: again.version });
  expect(await door.database.brokenInvariants()).toEqual([]);
  await door.close();
  return cost;
}

test('An act on a whole list asks of the database one statement for each case it moves, and a few for all of them', async () => {
  const [few, many] = [await costs(4), await costs(104)];
  const perCase = Object.fromEntries(Object.keys(many).map((name) => [name, Math.ceil((many[name]! - few[name]!) / 100)]));
  expect(perCase).toEqual({ create: 0, propose: 1, recall: 1, 'draft notice': 0, 'publish notice': 1, rule: 1, revoke: 1, announce: 1 });
}, 300_000);
