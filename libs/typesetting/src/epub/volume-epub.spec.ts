import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { demoCase, demoCompilation, demoTable } from '../demo-document.factory';
import { volumeOf } from '../volume';
import { tableEpub } from './table-epub';
import { volumeEpub } from './volume-epub';

const hostile = demoCase(2, { units: ['<b>&'], titleClauses: ['“引号”\u0007与\ufffe'], preamble: ['</p><script>go()</script> & "x" \'y\''], sections: [{ heading: '', paragraphs: ['一是试行。照办。'] }] });
const document = demoCompilation(0, { chapters: [{ name: '产业协同示范', cases: [demoCase(1), hostile] }, { name: '增收富民示范', cases: [demoCase(3)] }] });
const undated = demoCompilation(1, { date: '', office: '' });
const books: [name: string, book: Buffer][] = [['a compilation', volumeEpub(volumeOf(document))], ['one without office and date', volumeEpub(volumeOf(undated))], ['an experience table', tableEpub(demoTable(3))]];
const partsOf = (book: Buffer): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(book))).map(([name, bytes]) => [name, strFromU8(bytes)]));
const [compilation] = books.map(([, book]) => partsOf(book));

/** Every element and attribute of a part; throws where it is no well-formed XML. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: attributes as Record<string, string> }));
  parser.write(xml).close();
  return elements;
}

describe.each(books)('%s as a book', (_, book) => {
  it('begins with its media type, stored and without extra field, as readers sniff it', () => {
    expect(book.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect([book.readUInt16LE(8), book.readUInt16LE(28), book.subarray(30, 58).toString('latin1')]).toEqual([0, 0, 'mimetypeapplication/epub+zip']);
  });

  it('lists every part once, has every part it lists, and reads each in order', () => {
    const parts = partsOf(book);
    const opf = elementsOf(parts['EPUB/package.opf'] ?? '');
    const items = opf.filter((element) => element.name === 'item').map((element) => element.attributes);
    expect(items.map((item) => `EPUB/${item.href}`).sort()).toEqual(Object.keys(parts).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).sort());
    const ids = items.map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    const pages = items.filter((item) => item['media-type'] === 'application/xhtml+xml').map((item) => item.id);
    const spine = opf.filter((element) => element.name === 'itemref').map((element) => element.attributes.idref);
    expect(spine.filter((id) => id !== 'nav')).toEqual(pages.filter((id) => id !== 'nav'));
  });

  it('is well-formed throughout, with unique ids, no script, no image, and every link inside it', () => {
    const parts = partsOf(book);
    const pages = Object.entries(parts).filter(([name]) => name.endsWith('.xhtml')).map(([name, xml]) => [name, elementsOf(xml)] as const);
    const idsOf = new Map(pages.map(([name, elements]) => [name, elements.flatMap((element) => element.attributes.id ?? [])]));
    for (const [name, elements] of pages) {
      const ids = idsOf.get(name) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      expect(elements.filter((element) => ['script', 'img', 'iframe'].includes(element.name))).toEqual([]);
      for (const { href } of elements.filter((element) => element.name === 'a').map((element) => element.attributes)) {
        const [target = '', id] = (href ?? '').split('#');
        const page = target === '' ? name : `EPUB/${target}`;
        expect(idsOf.has(page) && (id === undefined || idsOf.get(page)?.includes(id))).toBe(true);
      }
    }
  });
});

const jar = '/usr/share/java/epubcheck.jar';
const canCheck = existsSync(jar) && existsSync('/usr/bin/java');
if (!canCheck) console.info('skipped: no epubcheck');
// Each run starts a Java machine: one book of many pages and one of a single page.
(canCheck ? it : it.skip).each(books.filter((_, index) => index !== 1))('%s passes epubcheck without an error or a warning', (_, book) => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  writeFileSync(join(folder, 'book.epub'), book);
  try {
    expect(execFileSync('/usr/bin/java', ['-jar', jar, join(folder, 'book.epub')], { encoding: 'utf8' })).toContain('0 fatals / 0 errors / 0 warnings');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

describe('the book of a compilation', () => {
  it('leads from its contents to each case in order, under its chapter', () => {
    const nav = /<nav epub:type="toc".*?<\/nav>/s.exec(compilation?.['EPUB/nav.xhtml'] ?? '')?.[0] ?? '';
    expect([...nav.matchAll(/<span>([^<]*)<\/span>|href="([^"]*)"/g)].map((found) => found[1] ?? found[2])).toEqual(['产业协同示范', 'case-1.xhtml', 'case-2.xhtml', '增收富民示范', 'case-3.xhtml']);
  });

  it('shows markup in a text as text and drops what XML forbids', () => {
    const page = compilation?.['EPUB/case-2.xhtml'] ?? '';
    expect(page).toContain('<p>&lt;/p&gt;&lt;script&gt;go()&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;</p>');
    expect(page).toContain('“引号”与');
    expect(page).toContain('<p><span class="lead">一是试行。</span>照办。</p>');
  });

  it('is dated by the batch and named by its content', () => {
    const opf = compilation?.['EPUB/package.opf'] ?? '';
    expect(opf).toContain('<meta property="dcterms:modified">2026-03-01T00:00:00Z</meta>');
    const identifier = (source: typeof document): string => /urn:uuid:[0-9a-f-]{36}/.exec(partsOf(volumeEpub(volumeOf(source)))['EPUB/package.opf'] ?? '')?.[0] ?? '';
    expect(identifier(structuredClone(document))).toBe(identifier(document));
    expect(identifier(undated)).not.toBe(identifier(document));
    expect(identifier(document)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tells reading aids what they may rely on', () => {
    const opf = compilation?.['EPUB/package.opf'] ?? '';
    for (const property of ['accessMode', 'accessModeSufficient', 'accessibilityFeature', 'accessibilityHazard', 'accessibilitySummary']) expect(opf).toContain(`property="schema:${property}"`);
  });
});
