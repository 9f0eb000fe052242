import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchDocumentSchema, type BatchDocument, type DocumentCase, type Manifest } from '@huibian/contracts';
import { run } from './run';

const source = join(__dirname, '../../../../shared/corpus/batch-2-compilation.txt');
const hasCorpus = existsSync(source);
if (!hasCorpus) console.info('skipped: no corpus');
const withCorpus = hasCorpus ? describe : describe.skip;

let folder = '';
let document: BatchDocument;

async function huibian(...args: string[]): Promise<unknown> {
  let out = '';
  await run(args, { out: (text) => (out += text), err: () => undefined });
  return JSON.parse(out);
}

const casesOf = (batch: BatchDocument): DocumentCase[] => batch.chapters.flatMap((chapter) => chapter.cases);
/** How many cases are as long, and start, as the printed contents say; the length of the last one they do not say. */
function asPrinted({ cases }: Manifest): { lengths: number; starts: number } {
  const pages = casesOf(document).map((entry) => entry.contents?.page ?? 0);
  return {
    lengths: cases.slice(0, -1).filter((entry, index) => entry.pages === (pages[index + 1] ?? 0) - (pages[index] ?? 0)).length,
    starts: cases.filter((entry, index) => entry.startPage === pages[index]).length,
  };
}

withCorpus('the published compilation', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huibian-corpus-'));
    document = batchDocumentSchema.parse(await huibian('import', source));
    await writeFile(join(folder, 'batch.json'), JSON.stringify(document));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps, with no setting of a case, 68 of 70 page counts and 58 of 71 start pages of its source', async () => {
    const manifest = (await huibian('compile', join(folder, 'batch.json'), '--out', join(folder, 'plain'), '--formats', 'pdf')) as Manifest;
    const { lengths, starts } = asPrinted(manifest);
    expect(lengths).toBeGreaterThanOrEqual(68);
    expect(starts).toBeGreaterThanOrEqual(58);
  }, 120_000);

  it('stands on all 71 printed pages when fitted, by the 字距 of two cases, stored in its files', async () => {
    const out = join(folder, 'fitted');
    const answer = (await huibian('compile', join(folder, 'batch.json'), '--out', out, '--formats', 'pdf,json', '--fit')) as Manifest & { fits: { number: number; tracking: number }[]; remaining: unknown[] };
    expect([answer.fits.map(({ number, tracking }) => [number, tracking]), answer.remaining]).toEqual([[[6, -0.05], [19, 0.05]], []]);
    expect(asPrinted(answer)).toEqual({ lengths: 70, starts: 71 });
    const stored = batchDocumentSchema.parse(JSON.parse(await readFile(join(out, 'compilation.json'), 'utf8')));
    expect(casesOf(stored).flatMap(({ number, tracking }) => (tracking === undefined ? [] : [[number, tracking]]))).toEqual([[6, -0.05], [19, 0.05]]);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as Manifest;
    expect(manifest.cases.filter((entry) => entry.tracking !== 0).map(({ number, tracking }) => [number, tracking])).toEqual([[6, -0.05], [19, 0.05]]);
    expect(await huibian('verify', out)).toMatchObject({ contentsEntriesChecked: 71, mismatches: [] });
  }, 120_000);
});
