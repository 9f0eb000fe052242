import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, writtenText, type Cast } from '@huibian/cases/testing';
import { makeApprovedCase, makeBatch, makeProof, shortestRoute } from '@huibian/compile/testing';
import { batchCheckSchema, problemSchema, renderMessage, type BatchCheck, type DismissFinding, type Finding } from '@huibian/contracts';
import { checkWholeBatch } from '@huibian/manuscript';
import { HistoricalRelease, ImportReader } from '@huibian/publish';
import { run } from '../../apps/cli/src/run';
import { castVisitors } from './cast-visitors';
import { openDoor, type Door } from './door';
import { multipart, writtenVolume } from './written-volume';

let door: Door;
let cast: Cast;
let campaignId: string;
let folder: string;
const as = castVisitors((name) => door.signIn(cast.people[name]));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'huibian-batch-check-'));
  door = await openDoor();
  cast = await makeCast(door.database);
  const campaign = await makeCampaign(door.database, { stages: shortestRoute, dates: { figuresAsOf: '2022-09-30' }, lengths: { textMin: 20, textMax: 1800 } });
  campaignId = campaign.id;
  await door.database.query(`UPDATE campaigns SET settings = jsonb_set(settings, '{check}', '{"off": ["person.we"]}') WHERE id = $1`, [campaignId]);
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true, force: true });
});

const front = { ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' };
const read = async (id: string): Promise<BatchCheck> => batchCheckSchema.parse((await (await as('clerk')).get(`/api/batches/${id}/check`)).body);

/** The same words in two cases, a misprint, and a first person that the campaign does not mind. */
function slipped(title: string) {
  const text = writtenText(title);
  const [situation, ...rest] = text.sections;
  const long = '各村各社区都把办事的地点和时间写在门口的牌子上，谁来都看得见也问得到，';
  return { ...text, sections: [{ ...situation!, blocks: [{ kind: 'paragraph' as const, text: `${long}群众办事"少跑路",我们每周去两趟。` }] }, ...rest] };
}

async function batchOfTwo() {
  const first = await makeApprovedCase(door.app, cast, { campaignId, unit: 'department', fieldKey: 'economy', text: slipped('数据多跑路，企业少填表') });
  const second = await makeApprovedCase(door.app, cast, { campaignId, unit: 'xiaoshan', coUnits: ['binjiang'], text: slipped('一窗到底，群众少跑路') });
  const batch = await makeBatch(door.app, cast, { campaignId, cases: [first, second] });
  return { batch, first, second };
}

/** What the command line finds in the very same document. */
async function byCommandLine({ document, settings }: BatchCheck): Promise<(Finding & { message: string })[]> {
  const [documentFile, settingsFile] = [path.join(folder, 'document.json'), path.join(folder, 'settings.json')];
  await Promise.all([writeFile(documentFile, JSON.stringify(document)), writeFile(settingsFile, JSON.stringify(settings))]);
  let out = '';
  await run(['check', documentFile, '--settings', settingsFile], { out: (text) => (out += text), err: () => undefined });
  return (JSON.parse(out) as { findings: (Finding & { message: string })[] }).findings;
}

test('A batch is read for its check as it would be set: headings written out, the campaign’s settings, the office’s lists, each case with its id', async () => {
  const { batch, first, second } = await batchOfTwo();
  const word = { wrong: '填表', right: '填报', source: '办公室', severity: 'warning' };
  expect((await (await as('clerk')).post('/api/check-lists/words', word)).status).toBe(201);
  const check = await read(batch.id);
  expect([check.id, check.version]).toEqual([batch.id, batch.version]);
  expect(check.document.chapters.map(({ name, cases }) => [name, cases.map(({ number, heading }) => `${number} ${heading}`)])).toEqual([
    ['经济高质量发展先行示范', ['1 省科技厅数据多跑路 企业少填表']],
    ['公共服务优质共享先行示范', ['2 杭州萧山区、滨江区一窗到底 群众少跑路']],
  ]);
  expect(check.settings).toMatchObject({ off: ['person.we'], cutOff: '2022-09-30', headings: ['一、基本情况', '二、主要做法', '三、实施成效'], wordsMin: 20, wordsMax: 1800, lexicon: [word] });
  expect(check.settings.units.map(({ shortName }) => shortName)).toEqual(expect.arrayContaining(['省科技厅', '杭州萧山区']));
  expect(check.entries).toEqual([
    { number: 1, caseId: first.id, revisionIsCurrent: true, dismissals: [], mayDismiss: true },
    { number: 2, caseId: second.id, revisionIsCurrent: true, dismissals: [], mayDismiss: true },
  ]);
  const proof = await makeProof(door.app, cast, batch);
  const [set] = await door.database.query<{ sha256: string }>('SELECT input_sha256 AS sha256 FROM proofs WHERE id = $1', [proof.id]);
  const [kept] = await door.database.query<{ hash: string }>('SELECT content_hash AS hash FROM batches WHERE id = $1', [batch.id]);
  expect(kept?.hash).toBe(set?.sha256);
});

test('The page finds in it what the command line finds, what only shows between cases included', async () => {
  const { batch } = await batchOfTwo();
  const check = await read(batch.id);
  const found = checkWholeBatch(check.document, check.settings);
  const rules = new Set(found.map(({ rule }) => rule));
  expect([...rules]).toEqual(expect.arrayContaining(['punctuation.straight_quote', 'punctuation.half_width', 'repetition.between_cases']));
  expect(rules.has('person.we')).toBe(false);
  const printed = found.map(({ before: _, after: __, key: ___, related, ...finding }) => ({
    ...finding,
    related: related.map(({ before: ____, after: _____, ...place }) => place),
    message: renderMessage('zh', `check.${finding.rule}.message`, { quote: finding.quote, ...finding.params }),
  }));
  expect(printed).toEqual(await byCommandLine(check));
});

test('A finding let stand is told with its reason, by the name the editor gave it; one of a text that is not printed is not', async () => {
  const { batch, first, second } = await batchOfTwo();
  const [clerk, check] = [await as('clerk'), await read(batch.id)];
  const found = checkWholeBatch(check.document, check.settings).find(({ rule, caseNumber }) => rule === 'repetition.between_cases' && caseNumber === 2)!;
  const { rule, quote, before, after } = found;
  const body: DismissFinding = { rule, quote, before, after, reason: '两地共用一份制度文本' };
  expect((await clerk.post(`/api/cases/${second.id}/dismissals`, body)).status).toBe(201);
  const reasons = async () => (await read(batch.id)).entries.map(({ dismissals }) => dismissals.map(({ key, reason, by }) => ({ key, reason, by })));
  expect(await reasons()).toEqual([[], [{ key: found.key, reason: body.reason, by: 'clerk' }]]);

  expect((await clerk.post(`/api/cases/${first.id}/dismissals`, body)).status).toBe(201);
  expect((await reasons())[0]).toHaveLength(1);
  // As a unit's own reason for a text it has not handed in.
  const ofUnit = (minutes: number) =>
    door.database.query(`UPDATE finding_dismissals d SET of_office = false, at = v.at + make_interval(mins => $2) FROM case_revisions v WHERE v.case_id = d.case_id AND d.case_id = $1`, [first.id, minutes]);
  await ofUnit(1);
  expect((await reasons())[0]).toEqual([]);
  await ofUnit(-1);
  expect((await reasons())[0]).toHaveLength(1);
});

test('Whoever may not read the batch is told nothing of it', async () => {
  const { batch } = await batchOfTwo();
  const address = `/api/batches/${batch.id}/check`;
  expect((await (await as('officeLead')).get(address)).text).toContain('企业少填表');
  for (const name of ['xiaoshanEditor', 'xiaoshanLead', 'hangzhouClerk', 'hangzhouSigner', 'expert'] as const) {
    const answer = await (await as(name)).get(address);
    expect([answer.status, problemSchema.parse(answer.body).code]).toEqual([403, 'http.not_permitted']);
    expect(answer.text).not.toContain('填表');
  }
  expect((await door.visitor().get(address)).status).toBe(401);
  expect((await (await as('clerk')).get(`/api/batches/${randomUUID()}/check`)).status).toBe(404);
});

test('An experience table is checked by its rows', async () => {
  const clerk = await as('clerk');
  const created = await clerk.post('/api/experience-tables', { campaignId: null, title: '共同富裕示范区第二批典型经验', ...front });
  const id = String(created.body.id);
  const rows = [{ name: '并窗口改革让办事少跑路', content: '我省把相近的事项归到一个窗口,由一个人接到底。', caseIds: [] }];
  expect((await clerk.put(`/api/experience-tables/${id}/rows`, { version: 1, rows })).status).toBe(200);
  const check = await read(id);
  expect([check.entries, check.settings.cutOff, check.document.rows]).toEqual([[], null, [{ number: 1, name: rows[0]?.name, content: rows[0]?.content }]]);
  const found = checkWholeBatch(check.document, check.settings).filter(({ severity }) => severity !== 'hint');
  expect(found.map(({ rule, where, before, quote }) => `${rule} ${where} ${before}|${quote}`)).toEqual(expect.arrayContaining(['punctuation.half_width rows.0.content 我省把相近的事项归到一个窗口|,', 'person.row_first_person rows.0.content |我省']));
});

test('A historical volume is checked as it was printed, contents against body', async () => {
  const [clerk, lead] = [await as('clerk'), await as('officeLead')];
  const { payload, headers } = multipart('第一批汇编.txt', writtenVolume().replace('绍兴市老街新生聚人气', '绍兴市老街重生聚人气'));
  const importId = String((await clerk.post('/api/imports', payload, headers)).body.id);
  await door.app.get(ImportReader, { strict: false }).run(importId);
  const accepted = await lead.post(`/api/imports/${importId}/acceptance`, { version: 2 });
  expect(accepted.status).toBe(200);
  await door.app.get(HistoricalRelease, { strict: false }).run(String(accepted.body.editionId));
  const check = await read(String(accepted.body.batchId));
  expect([check.entries, check.settings.off]).toEqual([[], []]);
  const found = checkWholeBatch(check.document, check.settings).filter(({ rule }) => rule === 'contents.words_differ');
  expect(found.map(({ caseNumber, quote, related }) => [caseNumber, quote, related.map((place) => place.quote)])).toEqual([[2, '重', ['新']]]);
});
