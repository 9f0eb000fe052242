import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { demoCase, demoCompilation, demoTable } from '../demo-document.factory';
import { CompileThread } from '../thread/compile-thread';

jest.setTimeout(120_000);

const fontCacheDir = mkdtempSync(join(tmpdir(), 'fitting-'));
const thread = new CompileThread();
afterAll(async () => {
  await thread.close();
  rmSync(fontCacheDir, { recursive: true, force: true });
});

/** A case lengthened by paragraphs of about two lines before its sections. */
const lengthened = (number: number, paragraphs: number, characters: number): DocumentCase =>
  demoCase(number, { preamble: Array.from({ length: paragraphs }, () => (demoCase(1).sections[0]?.paragraphs[0] ?? '').slice(0, characters)) });
const bookOf = (...cases: DocumentCase[]): BatchDocument => demoCompilation(0, { chapters: [{ name: '产业协同示范', cases }] });
const casesOf = (document: BatchDocument): DocumentCase[] => document.chapters.flatMap((chapter) => chapter.cases);
/** The first spills one line a step of 字距 takes back, the second ends well, the third spills one no step takes back. */
const spilling = bookOf(lengthened(1, 8, 60), demoCase(2), lengthened(3, 4, 62));

/** The pages of a document, by the typesetter that compiles it. */
const startsOf = async (document: BatchDocument): Promise<number[]> =>
  (await thread.compile(document, { formats: [], fontCacheDir })).manifest.cases.map((entry) => entry.startPage);

function withPrintedPages(document: BatchDocument, pages: readonly number[]): BatchDocument {
  const printed = structuredClone(document);
  for (const [index, entry] of casesOf(printed).entries()) entry.contents = { units: entry.units, title: '', page: pages[index] ?? 1 };
  return printed;
}

describe('fitting a batch on a thread', () => {
  it('saves the orphan page of the case that can be saved and names the one that cannot', async () => {
    const { document, fits, remaining } = await thread.fit(spilling, { fontCacheDir });
    expect(fits).toEqual([{ number: 1, trackingBefore: 0, tracking: -0.05, pagesBefore: 5, pagesAfter: 4, reason: 'orphan_page' }]);
    expect(remaining).toEqual([{ number: 3, reason: 'orphan_page', wanted: 3, found: 4 }]);
    expect(casesOf(document).map((entry) => entry.tracking)).toEqual([-0.05, undefined, undefined]);
    expect([await startsOf(spilling), await startsOf(document)]).toEqual([[1, 6, 10], [1, 5, 9]]);
    expect(casesOf(spilling).every((entry) => entry.tracking === undefined)).toBe(true);
  });

  it('follows printed contents pages where the batch carries them, and says which start they cannot reach', async () => {
    const reached = await thread.fit(withPrintedPages(spilling, [1, 5, 9]), { fontCacheDir });
    expect([reached.fits.map(({ number, tracking, reason }) => [number, tracking, reason]), reached.remaining]).toEqual([[[1, -0.05, 'printed_contents']], []]);
    expect(await startsOf(reached.document)).toEqual([1, 5, 9]);
    const beyond = await thread.fit(withPrintedPages(spilling, [1, 3, 6]), { fontCacheDir });
    expect(beyond.fits).toEqual([]);
    expect(beyond.remaining.map(({ number, wanted, found }) => [number, wanted, found])).toEqual([[2, 3, 6], [3, 6, 10]]);
  });

  it('changes nothing in a book already fitted, and finds the same on a fresh thread', async () => {
    const fitted = await thread.fit(withPrintedPages(spilling, [1, 5, 9]), { fontCacheDir });
    expect((await thread.fit(fitted.document, { fontCacheDir })).fits).toEqual([]);
    const other = new CompileThread();
    expect(await other.fit(withPrintedPages(spilling, [1, 5, 9]), { fontCacheDir }).finally(() => other.close())).toEqual(fitted);
  });

  it('tells how far it has come and stops when it is cancelled', async () => {
    const seen: number[] = [];
    await thread.fit(spilling, { fontCacheDir }, ({ fraction }) => seen.push(fraction));
    expect([seen[0], seen.at(-1), seen]).toEqual([0, 1, [...seen].sort((a, b) => a - b)]);
    const own = new CompileThread();
    const control = new AbortController();
    const running = own.fit(spilling, { fontCacheDir, signal: control.signal }, () => control.abort());
    await expect(running.finally(() => own.close())).rejects.toMatchObject({ code: 'typeset.cancelled' });
  });

  it('has nothing to fit in an experience table', async () => {
    const table = demoTable(2);
    expect(await thread.fit(table, { fontCacheDir })).toEqual({ document: table, fits: [], remaining: [], lengths: [] });
  });
});
