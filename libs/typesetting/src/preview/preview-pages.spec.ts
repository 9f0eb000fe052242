import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentCase } from '@huibian/contracts';
import { demoCase, demoCompilation } from '../demo-document.factory';
import { CompileThread } from '../thread/compile-thread';
import { pageSvgs } from './page-svgs';

jest.setTimeout(120_000);

const fontCacheDir = mkdtempSync(join(tmpdir(), 'previewing-'));
const thread = new CompileThread();
afterAll(async () => {
  await thread.close();
  rmSync(fontCacheDir, { recursive: true, force: true });
});
const bookOf = (entry: DocumentCase) => demoCompilation(0, { chapters: [{ name: '产业协同示范', cases: [entry] }] });

test('The pages of a case are as many as a proof has, pictures without markup, and the same each time', async () => {
  const book = bookOf(demoCase(1));
  const proof = await thread.compile(book, { formats: [], fontCacheDir });
  const preview = await thread.preview(book, { fontCacheDir });
  expect(preview.pages).toHaveLength(proof.manifest.cases[0]?.pages ?? 0);
  expect([preview.lastLines > 0 && preview.lastLines <= 22, preview.missing]).toEqual([true, []]);
  for (const page of preview.pages) {
    expect(page).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 596 842"/);
    expect(page).not.toMatch(/foreignObject|<script|<style|<a\b|\bon\w+=|xlink|url\(/);
    expect(page.match(/<g\b/g)?.length).toBe(page.match(/<\/g>/g)?.length);
    const defined = new Set([...page.matchAll(/<path id="([^"]+)"/g)].map((found) => found[1]));
    expect([...page.matchAll(/href="#([^"]+)"/g)].filter((found) => !defined.has(found[1]))).toEqual([]);
  }
  expect(await thread.preview(book, { fontCacheDir })).toEqual(preview);
  const other = new CompileThread();
  expect(await other.preview(book, { fontCacheDir }).finally(() => other.close())).toEqual(preview);
});

test('A character no font has is drawn as 〓 and named with its place; what an author writes stays text', async () => {
  const { missing, pages } = await thread.preview(bookOf(demoCase(1, { titleClauses: ['一窗\u{2A6D6}受理'], preamble: ['</foreignObject><script>alert(1)</script>'] })), { fontCacheDir });
  expect(missing.map(({ codePoint, where }) => [codePoint, where])).toEqual([['U+2A6D6', 'title'], ['U+2A6D6', 'contents']]);
  expect(pages.join('')).not.toContain('<script');
  await expect(thread.preview(demoCompilation(0), { fontCacheDir })).rejects.toMatchObject({ code: 'typeset.nothing_to_set' });
});

test('Each page takes the outlines it uses and no others', () => {
  const drawing = '<svg><defs class="glyph"><path id="a" class="outline_glyph" d="M 0 0"/><path id="b" class="outline_glyph" d="M 1 1"/></defs><g class="typst-page" transform="translate(0, 0)" data-tid="x" data-page-width="10" data-page-height="20"><use href="#a"/></g><g class="typst-page" transform="translate(0, 20)" data-tid="y" data-page-width="10" data-page-height="20"><use href="#b"/></g></svg>';
  const page = (id: string, at: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" width="10" height="20"><rect width="10" height="20" fill="#fff"/><defs><path id="${id}" d="M ${at} ${at}"/></defs><g><use href="#${id}"/></g></svg>`;
  expect(pageSvgs(drawing)).toEqual([page('a', '0'), page('b', '1')]);
});
