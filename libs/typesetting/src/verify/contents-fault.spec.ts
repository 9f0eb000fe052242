import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { demoCompilation } from '../demo-document.factory';
import { volumeDocx } from '../docx/volume-docx';
import { volumeEpub } from '../epub/volume-epub';
import { volumeHtml } from '../html/volume-html';
import { volumeOf } from '../volume';
import { type ContentsFault, contentsFaults } from './contents-fault';
import { docxContents } from './docx-contents';
import { epubContents, htmlContents } from './html-contents';

const volume = volumeOf(demoCompilation(5));
const expected = volume.cases.map(({ number, label, heading }) => ({ number, label, heading }));
const landings = volume.cases.map((entry, index) => ({ number: entry.number, startPage: 1 + index * 4, pages: 4, tracking: 0 }));
const starts = new Map(landings.map((landing) => [landing.number, landing.startPage]));
const [, second, third] = volume.cases;
const inWord = (docx: Uint8Array): ContentsFault[] => contentsFaults(expected, docxContents(docx), starts);
const inPage = (html: Uint8Array): ContentsFault[] => contentsFaults(expected, htmlContents(html));
const inBook = (epub: Uint8Array): ContentsFault[] => contentsFaults(expected, epubContents(epub));

/** The archive with one part rewritten. */
function rewritten(archive: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(archive);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
const brief = (faults: { number: number | null; what: string; expected: unknown; found: unknown }[]): unknown[] => faults.map((fault) => [fault.number, fault.what, fault.expected, fault.found]);

describe('checking the contents of a Word file', () => {
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = new Uint8Array(await volumeDocx(volume, landings));
  });
  const after = (change: (text: string) => string): unknown[] => brief(inWord(rewritten(docx, 'word/document.xml', change)));

  it('finds nothing in a sound one', () => expect(inWord(docx)).toEqual([]));
  it('finds a kept number that is not the page', () => expect(after((xml) => xml.replace('（9）', '（10）'))).toEqual([[3, 'contents_page', 9, 10]]));
  it('finds an entry that leads to another heading', () =>
    expect(after((xml) => xml.replace('w:anchor="case_2"', 'w:anchor="case_3"'))).toEqual([[2, 'contents_target', second?.heading, third?.heading]]));
  it('finds an entry that leads nowhere', () => expect(after((xml) => xml.replace('w:anchor="case_2"', 'w:anchor="case_99"'))).toEqual([[2, 'contents_target', second?.heading, null]]));
  it('tells one entry that is gone or too many without losing the others', () => {
    const entry = /<w:p>(?:(?!<\/w:p>).)*w:anchor="case_2".*?<\/w:p>/s;
    expect(after((xml) => xml.replace(entry, ''))).toEqual([[2, 'contents_entry', `2.${second?.label}`, null]]);
    expect(after((xml) => xml.replace(entry, (found) => found + found))).toEqual([[null, 'contents_extra', null, expect.stringContaining(second?.label ?? '')]]);
  });
  it('finds every entry missing where there is no contents field', () => expect(inWord(zipSync({}))).toHaveLength(5));
});

describe('checking the contents of a web page', () => {
  const html = volumeHtml(volume);
  const after = (change: (text: string) => string): unknown[] => brief(inPage(Buffer.from(change(html.toString('utf8')))));

  it('finds nothing in a sound one', () => expect(inPage(html)).toEqual([]));
  it('finds a link to the wrong case', () => expect(after((page) => page.replace('href="#case-2"', 'href="#case-3"'))).toEqual([[2, 'contents_target', second?.heading, third?.heading]]));
  it('finds a link without an anchor', () => expect(after((page) => page.replace('id="case-2"', 'id="other"'))).toEqual([[2, 'contents_target', second?.heading, null]]));
  it('finds an entry that says something else', () => expect(after((page) => page.replace(second?.label ?? '', '别处：别题'))).toEqual([[2, 'contents_entry', `2.${second?.label}`, '2.别处：别题']]));
});

describe('checking the contents of a book', () => {
  const epub = volumeEpub(volume);

  it('finds nothing in a sound one', () => expect(inBook(epub)).toEqual([]));
  it('finds a link to the wrong page and one to none', () => {
    const change = (text: string): string => text.replace('href="case-2.xhtml"', 'href="case-3.xhtml"').replace('href="case-4.xhtml"', 'href="case-44.xhtml"');
    expect(brief(inBook(rewritten(epub, 'EPUB/nav.xhtml', change)))).toEqual([[2, 'contents_target', second?.heading, third?.heading], [4, 'contents_target', volume.cases[3]?.heading, null]]);
  });
});
