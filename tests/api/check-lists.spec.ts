import { checkListsSchema } from '@huibian/contracts';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { castVisitors } from './cast-visitors';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
const as = castVisitors((name) => door.signIn(cast.people[name]));

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
});
afterAll(() => door.close());

const lists = async (who: Visitor) => checkListsSchema.parse((await who.get('/api/check-lists')).body);
const word = { wrong: '做为', right: '作为', source: '《现代汉语词典》', severity: 'error' };
const post = { name: '王明远', title: '县委书记', from: '2021-03-01', until: null };

test('The office adds a word; every writer is compared with it until it is ended, and both acts are on record', async () => {
  const [clerk, editor] = [await as('clerk'), await as('xiaoshanEditor')];
  const { status, body } = await clerk.post('/api/check-lists/words', word);
  expect(status).toBe(201);
  expect((await lists(editor)).words).toMatchObject([{ id: body.id, ...word, addedBy: 'clerk' }]);
  expect(await clerk.post('/api/check-lists/words', word)).toMatchObject({ status: 422, body: { errors: [{ path: 'wrong', code: 'check_list.word_listed' }] } });
  expect((await clerk.delete(`/api/check-lists/words/${String(body.id)}`)).status).toBe(200);
  expect((await lists(editor)).words).toEqual([]);
  expect((await clerk.delete(`/api/check-lists/words/${String(body.id)}`)).status).toBe(404);
  const rows = await door.database.query(`SELECT action, actor_role AS role FROM history_rows WHERE subject_noun = 'check_list' AND subject_id = $1 ORDER BY sequence`, [body.id]);
  expect(rows).toEqual([{ action: 'add_word', role: 'office_clerk' }, { action: 'end_word', role: 'office_clerk' }]);
});

test('A post has its days; its last one is said when it is known, never before the first', async () => {
  const [lead, editor] = [await as('officeLead'), await as('xiaoshanEditor')];
  const { body } = await lead.post('/api/check-lists/posts', post);
  const end = (until: string) => lead.put(`/api/check-lists/posts/${String(body.id)}/end`, { until });
  expect((await lists(editor)).posts).toMatchObject([post]);
  expect(await end('2021-02-28')).toMatchObject({ status: 422, body: { errors: [{ path: 'until', code: 'check_list.ends_before_it_begins' }] } });
  expect((await end('2022-09-30')).status).toBe(200);
  expect((await lists(editor)).posts).toMatchObject([{ ...post, until: '2022-09-30' }]);
  expect(await lead.post('/api/check-lists/posts', post)).toMatchObject({ status: 422, body: { errors: [{ path: 'name', code: 'check_list.post_listed' }] } });
});

test('The register tells a unit by its short and full name, and by those it had', async () => {
  const name = cast.units.xiaoshan.shortName;
  await door.database.query(`UPDATE units SET former_names = '[{"name": "萧山县人民政府", "shortName": "萧山县", "until": "1987-11-26"}]' WHERE short_name = $1`, [name]);
  const found = (await lists(await as('xiaoshanEditor'))).units.find(({ shortName }) => shortName === name);
  expect(found?.formerNames).toEqual(['萧山县人民政府', '萧山县']);
});

test('Only the office keeps the lists, and nonsense is told at its field', async () => {
  const [clerk, editor] = [await as('clerk'), await as('xiaoshanEditor')];
  expect((await editor.post('/api/check-lists/words', word)).status).toBe(403);
  expect((await (await as('expert')).get('/api/check-lists')).status).toBe(403);
  expect(await clerk.post('/api/check-lists/words', { ...word, right: '做为' })).toMatchObject({ status: 422, body: { errors: [{ path: 'right' }] } });
  expect(await clerk.post('/api/check-lists/posts', { ...post, until: '2020-01-01' })).toMatchObject({ status: 422, body: { errors: [{ path: 'until' }] } });
});

test('Of several who add the same word or post in one moment one does, and the others are told', async () => {
  const people = [await as('clerk'), await as('officeLead')];
  for (const [url, body, path] of [['words', { ...word, wrong: '按装' }, 'wrong'], ['posts', { ...post, name: '李思远' }, 'name']] as const) {
    const answers = await Promise.all([...people, ...people].map((who) => who.post(`/api/check-lists/${url}`, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    for (const told of answers.filter(({ status }) => status === 422)) expect(told).toMatchObject({ body: { errors: [{ path }] } });
  }
});
