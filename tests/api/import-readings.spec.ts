import { randomUUID } from 'node:crypto';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { importReadingSchema, problemSchema } from '@huibian/contracts';
import { ImportReader } from '@huibian/publish';
import { openDoor, type Answer, type Door, type Visitor } from './door';
import { multipart, writtenVolume } from './written-volume';

let door: Door;
let cast: Cast;
let clerk: Visitor;

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  clerk = await door.signIn(cast.people.clerk);
});
afterAll(() => door.close());

const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const upload = async (text: string) => {
  const { payload, headers } = multipart('第一批.txt', text);
  return String((await clerk.post('/api/imports', payload, headers)).body.id);
};
const reading = (id: string, number: string | number, visitor = clerk) => visitor.get(`/api/imports/${id}/cases/${number}`);

test('A case is read beside its own lines: each block names them, and the contents line that announced it stands on top', async () => {
  const text = writtenVolume();
  const id = await upload(text);
  expect(refusal(await reading(id, 1))).toEqual([422, 'import.nothing_understood']);
  await door.app.get(ImportReader, { strict: false }).run(id);
  const second = importReadingSchema.parse((await reading(id, 2)).body);
  const lines = text.split('\n');
  const lineOf = (wanted: string) => lines.indexOf(wanted) + 1;
  expect([second.number, second.chapter]).toEqual([2, '经济高质量发展先行示范']);
  expect(second.contentsLine).toEqual({ line: lines.findIndex((line) => line.startsWith('2. 绍兴市')) + 1, text: '2. 绍兴市：老街新生聚人气……………（4）' });
  expect(second.blocks[0]).toEqual({ kind: 'heading', pieces: [{ line: lineOf('绍兴市老街新生聚人气'), text: '绍兴市老街新生聚人气' }] });
  expect(second.blocks.map((block) => block.kind)).toEqual(['heading', 'section', 'paragraph', 'section', 'paragraph', 'paragraph', 'section', 'paragraph']);
  expect(second.lines.map(({ line, block }) => [lines[line - 1], block])).toEqual(second.blocks.map((block, index) => [block.pieces.map((piece) => piece.text).join(''), index]));
  expect(second.lines.flatMap((line) => line.dropped)).toEqual([]);
});

test('Nobody but the office reads it, and a case or an import that is not there is 404', async () => {
  const id = await upload(writtenVolume().replace('第一批', '第零批'));
  await door.app.get(ImportReader, { strict: false }).run(id);
  expect((await reading(id, 3)).status).toBe(200);
  for (const number of [0, 4, 'one', '1.5']) expect(refusal(await reading(id, number))).toEqual([404, 'http.not_found']);
  expect(refusal(await reading(randomUUID(), 1))).toEqual([404, 'http.not_found']);
  expect(refusal(await reading(id, 1, await door.signIn(cast.people.expert)))).toEqual([403, 'http.not_permitted']);
  expect(refusal(await reading(id, 1, door.visitor()))).toEqual([401, 'http.not_signed_in']);
});
