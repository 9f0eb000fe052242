import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, writtenText, type Cast, type MadeCase, type PersonName } from '@huibian/cases/testing';
import { casePreviewSchema, caseSchema, problemSchema, type CaseText } from '@huibian/contracts';
import { WaitingLine } from '@huibian/platform';
import { CompileThread } from '@huibian/typesetting';
import { openDoor, type Answer, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let made: MadeCase;
let editor: Visitor;
let draftVersion: number | undefined;
let body: { text: CaseText; fieldKey: string; unitIds: string[] };
const as = (name: PersonName) => door.signIn(cast.people[name]);

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  const campaignId = (await makeCampaign(door.database)).id;
  made = await makeCase(door.app, cast, { campaignId, unit: 'xiaoshan', coUnits: ['binjiang'], until: 'drafting' });
  editor = await as('xiaoshanEditor');
  const { text, fieldKey, units, draft } = caseSchema.parse((await editor.get(`/api/cases/${made.id}`)).body);
  draftVersion = draft?.version;
  body = { text, fieldKey, unitIds: units.map((unit) => unit.id) };
  // Fonts are unpacked and the thread is warm from here on, as in a process that runs.
  await editor.post(`/api/cases/${made.id}/preview`, body);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => door.close());

const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const preview = (input: object, visitor = editor) => visitor.post(`/api/cases/${made.id}/preview`, input);
const longer = (paragraphs: number): CaseText => {
  const text = writtenText();
  const [first, ...others] = text.sections;
  return { ...text, sections: [{ ...first!, blocks: [...first!.blocks, ...Array.from({ length: paragraphs }, () => ({ kind: 'paragraph' as const, text: '把相近的事项归到一个窗口，由一个人接到底。'.repeat(6) }))] }, ...others] };
};

test('What stands on the screen comes back as pages, saved or not, the same each time, and nothing is kept of it', async () => {
  const answer = await preview(body);
  expect(answer.status).toBe(200);
  const one = casePreviewSchema.parse(answer.body);
  expect([one.pages.length, one.linesPerPage, one.missing]).toEqual([1, 22, []]);
  expect(one.pages[0]).toMatch(/^<svg /);
  expect((await preview(body)).body).toEqual(answer.body);
  const grown = casePreviewSchema.parse((await preview({ ...body, text: longer(8) })).body);
  expect(grown.pages.length).toBeGreaterThan(1);
  expect(grown.lastLines).toBeGreaterThan(0);
  const alone = casePreviewSchema.parse((await preview({ ...body, unitIds: body.unitIds.slice(0, 1) })).body);
  expect(alone.pages[0]).not.toBe(one.pages[0]);
  const kept = caseSchema.parse((await editor.get(`/api/cases/${made.id}`)).body);
  expect([kept.text, kept.draft?.version]).toEqual([body.text, draftVersion]);
});

test('A character no font has is drawn as 〓 and named with its words', async () => {
  const text = writtenText('一窗\u{2A6D6}受理，群众少跑路');
  const { missing, pages } = casePreviewSchema.parse((await preview({ ...body, text })).body);
  expect(pages).toHaveLength(1);
  expect(missing.map(({ character, codePoint, where }) => [character, codePoint, where])).toEqual([['\u{2A6D6}', 'U+2A6D6', 'title']]);
});

test('Of many questions of one person the newest is answered, the ones between are told so, and the process goes on answering', async () => {
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const asks = jest.spyOn(WaitingLine.prototype, 'ask');
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const draw = CompileThread.prototype.preview;
  // The first drawing is held until the others have come: how fast this machine draws decides nothing here.
  jest.spyOn(CompileThread.prototype, 'preview').mockImplementationOnce(async function (this: CompileThread, ...given) {
    await released;
    return draw.apply(this, given);
  });
  const asked: ReturnType<typeof preview>[] = [];
  for (let index = 0; index < 6; index += 1) {
    asked.push(preview({ ...body, text: longer(20 + index) }));
    while (asks.mock.calls.length <= index) await setTimeout(5);
  }
  release();
  const answers = await Promise.all(asked);
  lag.disable();
  expect(answers.map(({ status }) => status)).toEqual([200, 409, 409, 409, 409, 200]);
  expect(answers.slice(1, -1).map(refusal)).toEqual(Array(4).fill([409, 'preview.superseded']));
  const others = await Promise.all([preview(body), preview(body, await as('binjiangEditor'))]);
  expect(others.map((answer) => answer.status)).toEqual([200, 200]);
  // Drawing one of these takes longer than this on the thread; the loop itself only hands pages on.
  expect(lag.percentile(99) / 1e6).toBeLessThan(200);
});

test('Whoever may not know of the case hears that there is none; what is no text, field or unit is told at its place', async () => {
  expect(refusal(await preview(body, door.visitor()))).toEqual([401, 'http.not_signed_in']);
  expect(refusal(await preview(body, await as('shangyuEditor')))).toEqual([404, 'http.not_found']);
  expect(refusal(await editor.post(`/api/cases/${randomUUID()}/preview`, body))).toEqual([404, 'http.not_found']);
  const fields = async (input: object) => problemSchema.parse((await preview(input)).body).errors?.map((error) => [error.path, error.code]);
  expect(await fields({ ...body, fieldKey: 'nowhere' })).toEqual([['fieldKey', 'case.field_unknown']]);
  expect(await fields({ ...body, unitIds: [randomUUID()] })).toEqual([['unitIds.0', 'case.unit_unknown']]);
  expect((await preview({ ...body, text: { titleClauses: [] } })).status).toBe(422);
});
