import { zipSync } from 'fflate';
import { renderMessage } from '@huibian/contracts';
import { endlessFiles, heavyFiles, hostilePeakMebibytes, tenVolumes } from './hostile-files.factory';
import { MeasuredImports } from './measured-imports.factory';
import { caseBody, documentXml, hostilePackage, inflatesTo, packageOf, paragraphXml, partOf, type HostileEntry } from './hostile-package.factory';
import { importFile, isWhole } from './index';

// What ends at a bound is counted here; how long it takes is the bench's: a clock in a test tells of the machine's other work.
async function refusal(bytes: Buffer): Promise<string> {
  const file = await importFile(bytes);
  if (file.ok) return 'taken';
  const words = renderMessage('zh', file.code, file.params);
  expect(words).not.toMatch(/^intake\.|\{\w+\}/);
  return file.code;
}

describe('a package that would burst', () => {
  it('is refused before it is inflated when it says so', async () => {
    expect(await refusal(partOf(inflatesTo(2048), { method: 8, declaredBytes: 2048 * 1024 * 1024 }))).toBe('intake.word.inflates');
    expect(await refusal(partOf(inflatesTo(7), { method: 8, declaredBytes: 7 * 1024 * 1024 }))).toBe('intake.word.inflates');
  });
  it('is refused while it is inflated when it lies', async () => {
    expect(await refusal(partOf(inflatesTo(2048), { method: 8, declaredBytes: 1000 }))).toBe('intake.word.part_broken');
  });
  it('is refused for many parts, in number or together', async () => {
    const part = (index: number, declaredBytes: number): HostileEntry => ({ name: `word/media/${index}.png`, data: Buffer.alloc(1), method: 8, declaredBytes });
    expect(await refusal(hostilePackage(Array.from({ length: 60_000 }, (_, index) => part(index, 1))))).toBe('intake.word.too_many_entries');
    expect(await refusal(hostilePackage(Array.from({ length: 1_500 }, (_, index) => part(index, 4_000_000))))).toBe('intake.word.inflates');
  });
  it('is refused when its parts share bytes or a name', async () => {
    const kernel = { name: 'word/document.xml', data: Buffer.from(documentXml(caseBody)) };
    expect(await refusal(hostilePackage([kernel, ...Array.from({ length: 500 }, (_, index) => ({ ...kernel, name: `word/${index}.xml`, sharesWith: 0 }))]))).toBe('intake.word.overlapping');
    expect(await refusal(hostilePackage([kernel, { ...kernel, name: 'WORD/document.xml' }]))).toBe('intake.word.overlapping');
  });
  it('is not read for images beyond what is taken: they are left out and said', async () => {
    const rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i" Type="x/image" Target="media/a.bmp"/></Relationships>';
    const image = '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="i"/></w:drawing></w:r></w:p>';
    const file = await importFile(hostilePackage([
      { name: 'word/document.xml', data: Buffer.from(documentXml(caseBody + image)) },
      { name: 'word/_rels/document.xml.rels', data: Buffer.from(rels) },
      { name: 'word/media/a.bmp', data: inflatesTo(200), method: 8, declaredBytes: 200 * 1024 * 1024 },
    ]));
    expect(file).toMatchObject({ ok: true, attachments: [], understanding: { document: { report: { cleaned: [{ kind: 'image', name: 'word/media/a.bmp' }] } } } });
  });
});

describe('names and markup that reach outside', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'C:/windows/x', '..\\..\\x'])('%s is refused', async (name) => {
    expect(await refusal(packageOf({ 'word/document.xml': documentXml(caseBody), [name]: 'x' }))).toBe('intake.word.unsafe_name');
  });
  it('a document type is refused, with an outside entity and with a billion laughs', async () => {
    const outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY b${index} "${'&a;'.repeat(10)}">`).join('')}]>`;
    for (const before of [outside, laughs, '<!DOCTYPE w:document SYSTEM "http://127.0.0.1/x.dtd">']) expect(await refusal(packageOf({ 'word/document.xml': documentXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', before) }))).toBe('intake.word.doctype');
    expect(await refusal(packageOf({ 'word/document.xml': documentXml(paragraphXml('&x;')) }))).toBe('intake.word.part_broken');
  });
});

describe('markup and text without end', () => {
  it.each(endlessFiles)('ends at a bound: %s', async (_, bytes, answer) => {
    expect(await refusal(bytes())).toBe(answer);
  });
});

describe('a file of another kind', () => {
  const ole = (...names: string[]): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000), Buffer.from(names.join(''), 'utf16le'), Buffer.alloc(500)]);
  it.each<[string, Buffer, string]>([
    ['an old Word document', ole('WordDocument'), 'legacy_office'],
    ['a Word document with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'protected'],
    ['a zip with a password', hostilePackage([{ name: 'word/document.xml', data: Buffer.alloc(40), declaredBytes: 28, flags: 1 }]), 'protected'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['RTF', Buffer.from('{\\rtf1\\ansi 1}'), 'rtf'],
    ['a web page', Buffer.from('\n<!DOCTYPE html><html><body>一、基本情况</body></html>'), 'html'],
    ['a web archive', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'), 'web_archive'],
    ['Word in one XML', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'word_xml'],
    ['a spreadsheet', packageOf({ 'xl/workbook.xml': '<x/>' }), 'spreadsheet'],
    ['a presentation', packageOf({ 'ppt/presentation.xml': '<x/>' }), 'presentation'],
    ['an OpenDocument text', packageOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'open_document'],
    ['an archive', packageOf({ 'a/案例.docx': 'x' }), 'zip'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'image'],
    ['zeros', Buffer.alloc(3_000_000), 'binary'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['spaces and blank lines', Buffer.from(' \n'.repeat(400_000)), 'blank'],
    ['a Word document without a word', packageOf({ 'word/document.xml': documentXml('<w:p/>') }), 'blank'],
  ])('is named with its cure: %s', async (_, bytes, kind) => {
    expect(await refusal(bytes)).toBe(`intake.unreadable.${kind}`);
  });
  it('a package that did not arrive whole is named so, wherever it was cut', async () => {
    const whole = Buffer.from(zipSync({ 'word/document.xml': Buffer.from(documentXml(caseBody)) }));
    expect(await importFile(whole).then((file) => file.ok && isWhole(file.understanding))).toBe(true);
    for (const part of [0.2, 0.5, 0.9, 0.99]) expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toBe('intake.word.broken');
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 60, 120);
    expect(await refusal(damaged)).toBe('intake.word.part_broken');
  });
});

describe('what a document carries beside its text', () => {
  it('is left out and named, and the text is taken: macros, outside templates and images, embedded files', async () => {
    const rel = (id: string, type: string, target: string, mode = ''): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
    const rels = (...each: string[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
    const file = await importFile(packageOf({
      'word/document.xml': documentXml(`${caseBody}<w:altChunk r:id="c"/>`),
      'word/_rels/document.xml.rels': rels(rel('h', 'hyperlink', 'http://127.0.0.1/a', 'External'), rel('i', 'image', 'http://127.0.0.1/b.png', 'External'), rel('c', 'aFChunk', 'afchunk.html')),
      'word/_rels/settings.xml.rels': rels(rel('t', 'attachedTemplate', 'file://127.0.0.1/share/evil.dotm', 'External')),
      'word/settings.xml': '<x/>',
      'word/vbaProject.bin': 'MZ',
      'word/embeddings/oleObject1.bin': 'x',
      'word/inner.zip': 'PK',
      'word/afchunk.html': '<p>不要</p>',
      'word/activeX/activeX1.xml': '<x/>',
    }));
    if (!file.ok) throw new Error(file.code);
    expect(isWhole(file.understanding)).toBe(true);
    const { report, chapters } = file.understanding.document ?? {};
    expect(chapters?.[0]?.cases[0]?.sections).toEqual([{ heading: '一、基本情况', paragraphs: ['赶集要走两个钟头。'] }]);
    const cleaned = report?.cleaned?.map(({ kind, name }) => `${kind} ${name}`) ?? [];
    expect(cleaned.toSorted()).toEqual([
      'active_x word/activeX/activeX1.xml', 'alt_chunk word/afchunk.html', 'embedded word/embeddings/oleObject1.bin', 'embedded word/inner.zip',
      'external file://127.0.0.1/share/evil.dotm', 'external http://127.0.0.1/b.png', 'link http://127.0.0.1/a', 'macro word/vbaProject.bin',
    ].toSorted());
    expect(report?.charactersKept).toBe(report?.charactersIn);
  });
});

describe('the peak of memory in a process of its own', () => {
  const imports = new MeasuredImports();
  afterAll(() => imports.remove());
  it.each([...heavyFiles, tenVolumes])('stays bounded: %s', (name, bytes, answer) => {
    const { code, peakMebibytes } = imports.measure(bytes());
    console.info(`${name}: peak ${peakMebibytes} MiB`);
    expect(code).toBe(answer);
    expect(peakMebibytes).toBeLessThan(hostilePeakMebibytes);
  });
});
