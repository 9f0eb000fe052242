import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast } from '@huibian/cases/testing';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let editor: Visitor;
let clerk: Visitor;
let caseId: string;
let campaignId: string;

beforeAll(async () => {
  door = await openDoor();
  const cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database)).id;
  caseId = (await makeCase({ get: (service) => door.app.get(service, { strict: false }) }, cast, { campaignId, until: 'drafting' })).id;
  editor = await door.signIn(cast.people.xiaoshanEditor);
  clerk = await door.signIn(cast.people.clerk);
});
afterAll(() => door.close());

const multipart = 'multipart/form-data; boundary=b';
const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n甲';
const doors = () => [[editor, `/api/cases/${caseId}/attachments`], [editor, `/api/cases/${caseId}/readings`], [clerk, '/api/imports'], [clerk, '/api/scans']] as const;

test.each([
  ['names no boundary', 'multipart/form-data', part],
  ['ends inside its file', multipart, part],
  ['ends inside a heading', multipart, '--b\r\nContent-Dispo'],
])('A form that %s is told as one nobody can read, at every door that takes a file', async (_, type, body) => {
  for (const [who, url] of doors()) expect([url, await who.send('POST', url, body, { 'content-type': type })]).toMatchObject([url, { status: 400, body: { code: 'http.body_unreadable' } }]);
});

test('A part of bytes without a name is no file', async () => {
  const nameless = '--b\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\n甲\r\n--b--\r\n';
  for (const [who, url] of doors()) expect([url, await who.send('POST', url, nameless, { 'content-type': multipart })]).toMatchObject([url, { status: 422, body: { errors: [{ path: 'file', code: 'field.required' }] } }]);
});

test('A form of more fields than any of ours is not told to be too large', async () => {
  const fields = Array.from({ length: 40 }, (_, index) => `--b\r\nContent-Disposition: form-data; name="k${index}"\r\n\r\n甲\r\n`).join('');
  for (const [who, url] of doors()) expect([url, await who.send('POST', url, `${fields}${part}\r\n--b--\r\n`, { 'content-type': multipart })]).toMatchObject([url, { status: 400, body: { code: 'http.body_unreadable' } }]);
});

test('A body nested beyond reason is refused before anything walks it, also where nobody is signed in', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const send = (who: Visitor, method: 'POST' | 'PUT', url: string, body: string) => who.send(method, url, body, { 'content-type': 'application/json' });
  const answers = [
    await send(door.visitor(), 'POST', '/api/session', deep),
    await send(editor, 'POST', `/api/cases/${caseId}/submission`, `{"version":1,"more":${deep}}`),
    await send(editor, 'PUT', `/api/cases/${caseId}/draft`, `{"draftVersion":2,"text":${deep}}`),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [400, 'http.body_unreadable']));
});

test.each(['0000-01-01', '0000-12-31', '9999-12-31', '2022-02-30'])('No day anybody can mean: %s is told at its field', async (day) => {
  const round = { campaignId, name: '网评', kind: 'online', endsOn: day };
  const post = { name: '王明远', title: '县委书记', from: day, until: null };
  expect(await clerk.post('/api/rounds', round)).toMatchObject({ status: 422, body: { errors: [{ path: 'endsOn', code: 'field.invalid' }] } });
  expect(await clerk.post('/api/check-lists/posts', post)).toMatchObject({ status: 422, body: { errors: [{ path: 'from', code: 'field.invalid' }] } });
});
