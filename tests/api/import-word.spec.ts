import { monitorEventLoopDelay } from 'node:perf_hooks';
import { strToU8, zipSync } from 'fflate';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { importReadingSchema, importSchema, problemSchema } from '@huibian/contracts';
import { ImportReader } from '@huibian/publish';
import { openDoor, type Answer, type Door, type Visitor } from './door';
import { multipart, writtenVolume, writtenWord } from './written-volume';

let door: Door;
let cast: Cast;
let clerk: Visitor;

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  clerk = await door.signIn(cast.people.clerk);
});
afterAll(() => door.close());
afterEach(() => door.database.query('DELETE FROM imports'));

const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const send = (content: string | Buffer, fields: Record<string, string> = {}, visitor = clerk, name = '第一批.docx') => {
  const { payload, headers } = multipart(name, content, fields);
  return visitor.post('/api/imports', payload, headers);
};
const reader = () => door.app.get(ImportReader, { strict: false });
const show = async (id: string) => importSchema.parse((await clerk.get(`/api/imports/${id}`)).body);
async function understood(content: string | Buffer, fields: Record<string, string> = {}) {
  const answer = await send(content, fields);
  if (answer.status !== 201) throw new Error(answer.text);
  await reader().run(String(answer.body.id));
  return show(String(answer.body.id));
}

test('A Word volume is understood as its text is, and waits for acceptance like it', async () => {
  const fromText = await understood(writtenVolume());
  const fromWord = await understood(await writtenWord());
  expect(fromWord).toMatchObject({ state: 'understood', format: 'word', encoding: null, revisions: 'accept', cases: 3, problems: 0 });
  expect(fromText).toMatchObject({ format: 'text', encoding: 'gb18030' });
  expect(fromWord.summary).toEqual(fromText.summary);
  expect(fromWord.report?.dropped.filter(({ reason }) => reason === 'revision')).toEqual([{ text: '二十二十二十', reason: 'revision' }]);
  expect(fromWord.report?.charactersKept).toBe(fromText.report?.charactersKept);
  expect(await door.database.query('SELECT id FROM batches')).toEqual([]);
});

test('Its tracked changes are taken or not, as asked with the file', async () => {
  const { id, revisions, report } = await understood(await writtenWord(), { revisions: 'refuse' });
  expect([revisions, report?.dropped.filter(({ reason }) => reason === 'revision').map(({ text }) => text)]).toEqual(['refuse', ['十五十五十五']]);
  const last = importReadingSchema.parse((await clerk.get(`/api/imports/${id}/cases/3`)).body).blocks.at(-1);
  expect(last?.pieces.map(({ text }) => text)).toEqual(['平均等候从四十分钟降到二十分钟，来办事的人都说好。']);
  expect(refusal(await send(await writtenWord(), { revisions: 'perhaps' }))).toEqual([422, 'http.body_invalid']);
});

test('It is read beside its paragraphs, and each block names the paragraph it came from', async () => {
  const { id } = await understood(await writtenWord());
  const paragraphs = writtenVolume().split('\n').filter((line) => line !== '');
  const { contentsLine, blocks, lines } = importReadingSchema.parse((await clerk.get(`/api/imports/${id}/cases/2`)).body);
  expect(contentsLine).toEqual({ line: paragraphs.findIndex((text) => text.startsWith('2. 绍兴市')) + 1, text: '2. 绍兴市：老街新生聚人气……………（4）' });
  expect(blocks[0]).toEqual({ kind: 'heading', pieces: [{ line: paragraphs.indexOf('绍兴市老街新生聚人气') + 1, text: '绍兴市老街新生聚人气' }] });
  expect(lines.map(({ line, text }) => [line, text])).toEqual(paragraphs.map((text, index) => [index + 1, text]).slice(blocks[0]!.pieces[0]!.line - 1, blocks.at(-1)!.pieces[0]!.line));
  expect(lines.flatMap(({ dropped }) => dropped)).toEqual([]);
});

test('What cannot be read is refused while its sender looks on, by its likely kind and with the cure, and nothing of it is kept', async () => {
  const bomb = Buffer.from(zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': [new Uint8Array(30_000_000).fill(32), { level: 9 }] }));
  const outside = Buffer.from(zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>') }));
  const cases: [string, Buffer, string][] = [
    ['a bomb', bomb, 'intake.word.inflates'],
    ['an outside entity', outside, 'intake.word.doctype'],
    ['a path out of the package', Buffer.from(zipSync({ '../../etc/passwd': strToU8('x'), 'word/document.xml': strToU8('<w:document/>') })), 'intake.word.unsafe_name'],
    ['a spreadsheet', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), 'intake.unreadable.spreadsheet'],
    ['an archive of archives', Buffer.from(zipSync({ 'a.zip': zipSync({ 'b.docx': strToU8('x') }) })), 'intake.unreadable.zip'],
    ['a file cut short', (await writtenWord()).subarray(0, 900), 'intake.word.broken'],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'intake.unreadable.legacy_office'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'intake.unreadable.pdf'],
  ];
  for (const [what, bytes, code] of cases) {
    const answer = await send(bytes);
    expect([what, ...refusal(answer)]).toEqual([what, 422, code]);
    expect(problemSchema.parse(answer.body).detail).not.toMatch(/intake\.|\{\w+\}/);
  }
  expect(await door.database.query('SELECT id FROM imports')).toEqual([]);
}, 180_000);

test('While a hostile file is opened the server answers others, and afterwards it takes an honest one', async () => {
  const heavy = Buffer.from(zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': strToU8(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p><w:r><w:t>共</w:t></w:r></w:p>'.repeat(45_000)}</w:body></w:document>`) }, { level: 0 }));
  const order: string[] = [];
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const [answer] = await Promise.all([
    send(heavy).then((one) => (order.push('file'), one)),
    clerk.get('/api/imports').then(() => order.push('list')),
  ]);
  lag.disable();
  expect([refusal(answer)[1], order]).toEqual(['intake.too_many_lines', ['list', 'file']]);
  expect(lag.percentile(99) / 1e6).toBeLessThan(200);
  expect((await understood(await writtenWord())).cases).toBe(3);
});

test('One case alone ends unread, with the way it comes in', async () => {
  const one = await understood(await writtenWord('青禾县一窗通办\n一、基本情况\n过去要走几个窗口，来回几趟。\n二、主要做法\n并成一个窗口。'));
  expect(one).toMatchObject({ state: 'unreadable', problemList: [{ code: 'volume_file.is_case', blocking: true }], allowedActions: [] });
});

test('A reading that is discarded meanwhile ends, and what was asked for stands', async () => {
  const { body } = await send(await writtenWord());
  const id = String(body.id);
  const reading = reader().run(id);
  expect((await clerk.post(`/api/imports/${id}/discard`, { version: 1 })).status).toBe(200);
  await reading;
  expect(await show(id)).toMatchObject({ state: 'discarded', summary: null, problems: 0 });
  expect(await door.database.query('SELECT state FROM tasks WHERE subject_id = $1', [id])).toEqual([{ state: 'cancelled' }]);
});

test('A reading that is stopped with the worker is taken up again', async () => {
  const { body } = await send(await writtenWord());
  const id = String(body.id);
  await expect(reader().run(id, AbortSignal.abort(new Error('the worker stops')))).rejects.toThrow('the worker stops');
  expect((await show(id)).state).toBe('uploaded');
  await reader().run(id);
  expect((await show(id)).state).toBe('understood');
});

test('Only the office sends a volume in', async () => {
  const word = await writtenWord();
  expect(refusal(await send(word, {}, door.visitor()))).toEqual([401, 'http.not_signed_in']);
  expect(refusal(await send(word, {}, await door.signIn(cast.people.expert)))).toEqual([403, 'http.not_permitted']);
});
