import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { strToU8, zipSync } from 'fflate';
import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ImageRun, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type MadeCase, type PersonName } from '@huibian/cases/testing';
import { caseReadingSchema, caseSchema, problemSchema, type CaseReading } from '@huibian/contracts';
import { paragraphsOf } from '@huibian/manuscript';
import { openDoor, type Answer, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let campaignId: string;
let made: MadeCase;
let editor: Visitor;
const as = (name: PersonName) => door.signIn(cast.people[name]);

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database)).id;
  made = await makeCase(door.app, cast, { campaignId, unit: 'xiaoshan', until: 'drafting' });
  editor = await as('xiaoshanEditor');
});
afterAll(() => door.close());

const boundary = 'huibian-test-boundary';
function send(visitor: Visitor, content: Buffer | string, { id = made.id, fields = {}, name = '案例.docx' }: { id?: string; fields?: Record<string, string>; name?: string } = {}): Promise<Answer> {
  const parts = Object.entries(fields).map(([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`);
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(parts.join('') + head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return visitor.send('POST', `/api/cases/${id}/readings`, body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}
const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const read = async (content: Buffer | string, fields: Record<string, string> = {}): Promise<CaseReading> => caseReadingSchema.parse((await send(editor, content, { fields })).body);
const kept = async () => {
  const { text, draft, attachments } = caseSchema.parse((await editor.get(`/api/cases/${made.id}`)).body);
  return { text, version: draft?.version, attachments };
};
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const revised = { id: 1, author: '甲', date: '2022-10-01T00:00:00Z' };
const wordFile = () =>
  Packer.toBuffer(
    new Document({
      comments: { children: [{ id: 0, author: '乙', date: new Date('2022-10-01'), children: [new Paragraph('这里请补数据')] }] },
      sections: [
        {
          children: [
            new Paragraph('集中照料 把老人接到一处'),
            new Paragraph('一、基本情况'),
            new Paragraph({ children: [new CommentRangeStart(0), new TextRun('村里老人多。'), new CommentRangeEnd(0), new CommentReference(0)] }),
            new Paragraph('二、具体做法'),
            new Paragraph('一是设照料点。每村一处。'),
            new Paragraph({ children: [new TextRun('二是排班'), new DeletedTextRun({ text: '三人', ...revised }), new InsertedTextRun({ text: '五人', ...revised, id: 2 }), new TextRun('。')] }),
            new Paragraph('三、实施成效'),
            new Paragraph('来的老人多了。'),
            new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation: { width: 20, height: 20 } })] }),
            new Paragraph('四、经验启示'),
            new Paragraph('人要对得上。'),
          ],
        },
      ],
    }),
  );

test('A Word file comes back under the sections of the campaign, with all that was beside its text, and nothing is kept of it', async () => {
  const before = await kept();
  const reading = await read(await wordFile());
  expect([reading.format, reading.titleClauses]).toEqual(['word', ['集中照料', '把老人接到一处']]);
  expect(reading.sections.map(({ heading, printed, blocks }) => [heading, printed, paragraphsOf({ blocks })])).toEqual([
    ['基本情况', null, ['村里老人多。']],
    ['主要做法', '二、具体做法', ['一是设照料点。每村一处。', '二是排班五人。']],
    ['实施成效', null, ['来的老人多了。']],
  ]);
  expect(reading.unplaced.map(({ kind, heading, blocks }) => [kind, heading, paragraphsOf({ blocks })])).toEqual([['section', '四、经验启示', ['人要对得上。']]]);
  expect(reading.notes.map(({ kind, text, quote }) => [kind, text, quote])).toEqual([['comment', '这里请补数据', '村里老人多。']]);
  expect([reading.dropped, reading.droppedCount]).toEqual([[{ text: '三人', reason: 'revision' }], 1]);
  expect(reading.images.map(({ type, bytes, content }) => [type, bytes, content])).toEqual([['image/png', png.length, png.toString('base64')]]);
  expect(JSON.stringify(reading)).not.toMatch(/甲|乙/);
  expect(await kept()).toEqual(before);
});

test('Tracked changes are taken or not, as asked', async () => {
  const { sections, dropped } = await read(await wordFile(), { revisions: 'refuse' });
  expect(paragraphsOf(sections[1]!)).toEqual(['一是设照料点。每村一处。', '二是排班三人。']);
  expect(dropped).toEqual([{ text: '五人', reason: 'revision' }]);
  expect(refusal(await send(editor, await wordFile(), { fields: { revisions: 'perhaps' } }))).toEqual([422, 'http.body_invalid']);
});

test('A text file is read as well, its title parted from the units that sign the case', async () => {
  const { format, titleClauses, sections, notes, images } = await read('杭州萧山区一窗受理\n一、基本情况\n过去要走几个窗口。\n二、主要做法\n并成一个窗口。\n');
  expect([format, titleClauses, sections.map(({ heading }) => heading), notes, images]).toEqual(['text', ['一窗受理'], ['基本情况', '主要做法'], [], []]);
});

test('What is no such file is refused by its likely kind and with the cure', async () => {
  const codes = async (content: Buffer | string) => refusal(await send(editor, content));
  expect(await codes(Buffer.from('%PDF-1.7 x'))).toEqual([422, 'intake.unreadable.pdf']);
  expect(await codes(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([422, 'intake.unreadable.legacy_office']);
  expect(await codes('')).toEqual([422, 'intake.unreadable.empty']);
  expect(await codes('第一批\n目录\n第一章 服务\n1. 杭州市：一窗受理……（1）\n第一章 服务\n杭州市一窗受理\n一、基本情况\n甲。\n')).toEqual([422, 'case_file.is_compilation']);
  const untitled = await send(editor, '这不是标题，而是一句很长的话，后面还有一句。这里是第二句，也没有小标题。\n又一段，同样是写完整的话。\n');
  expect(refusal(untitled)).toEqual([422, 'case_file.title_missing']);
  expect(problemSchema.parse(untitled.body).params).toMatchObject({ paragraph: 1 });
  expect(await codes(`一窗受理\n一、基本情况\n${'长'.repeat(201_000)}\n`)).toEqual([422, 'case_file.too_long']);
  expect((await editor.post(`/api/cases/${made.id}/readings`)).status).toBe(422);
});

test('A hostile file is refused within its time, and others are answered meanwhile and afterwards', async () => {
  const bomb = Buffer.from(zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': [new Uint8Array(30_000_000).fill(32), { level: 9 }] }));
  const started = Date.now();
  const answers = await Promise.all([send(editor, bomb), editor.get(`/api/cases/${made.id}`)]);
  expect(refusal(answers[0])[0]).toBe(422);
  expect(answers[1].status).toBe(200);
  expect(Date.now() - started).toBeLessThan(20_000);
  expect((await read(await wordFile())).sections).toHaveLength(3);
});

test('Reading stands beside the process that answers: other questions do not wait for it', async () => {
  const long = `一窗受理\n一、基本情况\n${'把相近的事项归到一个窗口，由一个人接到底。\n'.repeat(8_000)}`;
  const order: string[] = [];
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  await Promise.all([
    send(editor, long).then(() => order.push('file')),
    editor.get(`/api/cases/${made.id}`).then(() => order.push('case')),
  ]);
  lag.disable();
  expect(order).toEqual(['case', 'file']);
  expect(lag.percentile(99) / 1e6).toBeLessThan(200);
});

test('Of files of one person that wait the newest is read, and the ones between are told so', async () => {
  const word = await wordFile();
  const answers = await Promise.all(Array.from({ length: 4 }, () => send(editor, word)));
  const told = answers.filter(({ status }) => status !== 200);
  expect([answers.length - told.length, told.map(refusal)]).toEqual([2, [[409, 'case_file.superseded'], [409, 'case_file.superseded']]]);
});

test('Only who may edit the draft now is answered', async () => {
  const word = await wordFile();
  expect(refusal(await send(door.visitor(), word))).toEqual([401, 'http.not_signed_in']);
  expect(refusal(await send(await as('shangyuEditor'), word))).toEqual([404, 'http.not_found']);
  expect(refusal(await send(editor, word, { id: randomUUID() }))).toEqual([404, 'http.not_found']);
  const shared = await makeCase(door.app, cast, { campaignId, unit: 'xiaoshan', coUnits: ['binjiang'], until: 'drafting' });
  expect(refusal(await send(await as('binjiangEditor'), word, { id: shared.id }))).toEqual([403, 'workflow.wrong_role']);
  const submitted = await makeCase(door.app, cast, { campaignId, unit: 'xiaoshan', until: 'submitted' });
  expect(refusal(await send(editor, word, { id: submitted.id }))).toEqual([409, 'workflow.wrong_state']);
});

test('Whoever sends file after file is asked to wait', async () => {
  const lead = await as('xiaoshanLead');
  // All within the minute that is counted, however slow the machine is: most give way to the newest.
  const statuses = (await Promise.all(Array.from({ length: 21 }, () => send(lead, '')))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect(statuses.filter((status) => status !== 409 && status !== 422)).toEqual([429]);
});
