import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast } from '@huibian/cases/testing';
import { ProofRunner } from '@huibian/compile';
import { makeApprovedCase, shortestRoute } from '@huibian/compile/testing';
import { countStatements } from './counted-statements';
import { openDoor } from './door';

const front = { title: '共同富裕示范区最佳实践汇编材料', ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' };
const asked = countStatements();

/** What each act on a volume asked of the database, with so many cases or rows in it. */
async function costs(count: number): Promise<Record<string, number>> {
  const door = await openDoor();
  const cast = await makeCast(door.database);
  const [clerk, lead] = [await door.signIn(cast.people.clerk), await door.signIn(cast.people.officeLead)];
  const { id: campaignId } = await makeCampaign(door.database, { stages: shortestRoute });
  const cases: string[] = [];
  for (let made = 0; made < count; made += 1) cases.push((await makeApprovedCase(door.app, cast, { campaignId })).id);
  const cost: Record<string, number> = {};
  let version = 1;
  const act = async (name: string, visitor: typeof clerk, method: 'post' | 'put', url: string, body: object) => {
    const before = asked();
    const answer = await visitor[method](url, { version, ...body });
    cost[name] = asked() - before;
    if (answer.status >= 300) throw new Error(answer.text);
    return answer.body as { id: string; version: number; batchVersion?: number };
  };
  const { id } = await act('open', clerk, 'post', '/api/batches', { campaignId, ...front });
  const edit = async (name: string, change: object) => ({ version } = await act(name, clerk, 'put', `/api/batches/${id}/entries`, change));
  await edit('include', { include: cases });
  await edit('refresh', { refresh: cases });
  await edit('remove', { remove: cases.map((caseId) => ({ caseId, reason: '改入下一批' })) });
  await edit('include again', { include: cases });
  const proof = await act('proof', clerk, 'post', `/api/batches/${id}/proofs`, {});
  await door.app.get(ProofRunner, { strict: false }).run(proof.id);
  version = proof.batchVersion ?? 0;
  ({ version } = await act('finalize', clerk, 'post', `/api/batches/${id}/finalization`, {}));
  await act('release', lead, 'post', `/api/batches/${id}/release`, {});

  const table = await act('open table', clerk, 'post', '/api/experience-tables', { campaignId, ...front });
  ({ version } = table);
  const rows = cases.map((caseId) => ({ name: '并窗口改革让办事少跑路', content: '把相近的事项归到一个窗口。', caseIds: [caseId] }));
  await act('write rows', clerk, 'put', `/api/experience-tables/${table.id}/rows`, { rows });
  expect(await door.database.brokenInvariants()).toEqual([]);
  await door.close();
  return cost;
}

test('An act on a whole volume asks of the database one statement for each case it moves, and a few for all of them', async () => {
  const [few, many] = [await costs(2), await costs(22)];
  const perCase = Object.fromEntries(Object.keys(many).map((name) => [name, Math.ceil((many[name]! - few[name]!) / 20)]));
  expect(perCase).toEqual({ open: 0, include: 1, refresh: 0, remove: 1, 'include again': 1, proof: 0, finalize: 0, release: 1, 'open table': 0, 'write rows': 0 });
}, 300_000);
