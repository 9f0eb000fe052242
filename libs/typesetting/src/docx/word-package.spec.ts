import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { demoCase, demoCompilation, demoTable } from '../demo-document.factory';
import { volumeOf } from '../volume';
import { childOrder } from './schema-order';
import { tableDocx } from './table-docx';
import { volumeDocx } from './volume-docx';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

const tracked = demoCompilation(0, { chapters: [{ name: '产业协同示范', cases: [demoCase(1), demoCase(2, { tracking: -0.05, titleClauses: ['“甲”\\乙"丙"', '丁'] })] }, { name: '增收富民示范', cases: [demoCase(3)] }] });
const landings = [1, 2, 3].map((number) => ({ number, startPage: number * 4 - 3, pages: 4, tracking: 0 }));

describe.each([
  ['a compilation', (): Promise<Buffer> => volumeDocx(volumeOf(tracked), landings), { 'w:type': 'lines', 'w:linePitch': '579' }],
  ['an experience table', (): Promise<Buffer> => tableDocx(demoTable(6)), { 'w:linePitch': '360' }],
])('the Word package of %s', (_, make, grid) => {
  let parts: Map<string, Element>;
  beforeAll(async () => {
    const unpacked = Object.entries(unzipSync(new Uint8Array(await make())));
    parts = new Map(unpacked.map(([name, bytes]) => [name, treeOf(strFromU8(bytes))]));
  });
  const elements = (pattern: RegExp): Element[] => [...parts].filter(([name]) => pattern.test(name)).flatMap(([, root]) => [...walk(root)]);
  const named = (pattern: RegExp, name: string): Element[] => elements(pattern).filter((element) => element.name === name);
  const repeated = (values: readonly (string | undefined)[]): (string | undefined)[] => values.filter((value, index) => value === undefined || values.indexOf(value) !== index);

  it('has a part behind every relationship and one id for each', () => {
    for (const [name, root] of parts) {
      if (!name.endsWith('.rels')) continue;
      const relations = [...walk(root)].filter((element) => element.name === 'Relationship').map((element) => element.attributes);
      const folder = posix.dirname(posix.dirname(name));
      expect(relations.filter((relation) => relation.TargetMode !== 'External').map((relation) => posix.join(folder, relation.Target ?? '')).filter((target) => !parts.has(target))).toEqual([]);
      expect(relations.filter((relation) => relation.TargetMode === 'External')).toEqual([]);
      expect(repeated(relations.map((relation) => relation.Id))).toEqual([]);
    }
  });

  it('uses no relationship that is not there', () => {
    const used = elements(/^word\/document\.xml$/).flatMap((element) => element.attributes['r:id'] ?? []);
    const known = named(/^word\/_rels\/document\.xml\.rels$/, 'Relationship').map((element) => element.attributes.Id);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  it('names a content type for every part, and no part that is not there', () => {
    const overrides = named(/^\[Content_Types\]/, 'Override').map((element) => element.attributes.PartName ?? '');
    const extensions = named(/^\[Content_Types\]/, 'Default').map((element) => element.attributes.Extension);
    expect(repeated([...overrides, ...extensions])).toEqual([]);
    expect([...parts.keys()].filter((name) => name !== '[Content_Types].xml' && !overrides.includes(`/${name}`) && !extensions.includes(name.split('.').at(-1)))).toEqual([]);
    expect([...parts.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml' && !overrides.includes(`/${name}`))).toEqual([]);
    expect(overrides.filter((part) => !parts.has(part.slice(1)))).toEqual([]);
  });

  it('gives each drawing, bookmark, paragraph and style an id of its own, and closes each bookmark', () => {
    expect(repeated(named(/^word\//, 'wp:docPr').map((element) => element.attributes.id))).toEqual([]);
    const starts = named(/^word\/document/, 'w:bookmarkStart').map((element) => element.attributes);
    expect([repeated(starts.map((start) => start['w:id'])), repeated(starts.map((start) => start['w:name']))]).toEqual([[], []]);
    expect(named(/^word\/document/, 'w:bookmarkEnd').map((element) => element.attributes['w:id'])).toEqual(starts.map((start) => start['w:id']));
    expect(repeated(elements(/^word\//).flatMap((element) => element.attributes['w14:paraId'] ?? []))).toEqual([]);
    expect(repeated(named(/^word\/styles/, 'w:style').map((element) => element.attributes['w:styleId']))).toEqual([]);
  });

  it('names no style that is not defined', () => {
    const defined = new Set(named(/^word\/styles/, 'w:style').map((element) => element.attributes['w:styleId']));
    const used = elements(/^word\//).filter((element) => /^w:(pStyle|rStyle|tblStyle|basedOn|next|link)$/.test(element.name)).map((element) => element.attributes['w:val']);
    expect([...new Set(used)].filter((style) => !defined.has(style))).toEqual([]);
  });

  it('puts the children of every property in the order of the schema', () => {
    const wrong = elements(/^word\/.*\.xml$/).flatMap(({ name, children }) => {
      const order = childOrder[name];
      if (!order) return [];
      const places = children.map((child) => order.indexOf(child.name));
      const sound = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0)) && (name === 'w:sectPr' || new Set(places).size === places.length);
      return sound ? [] : [`${name}: ${children.map((child) => child.name).join(' ')}`];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('asks for Chinese faces by name and never for a theme’s', () => {
    expect(elements(/^word\/[^/]*\.xml$/).flatMap((element) => Object.keys(element.attributes)).filter((name) => /[tT]heme/.test(name))).toEqual([]);
    const defaults = named(/^word\/styles/, 'w:rPrDefault').flatMap((element) => [...walk(element)]).find((element) => element.name === 'w:rFonts');
    expect(defaults?.attributes['w:eastAsia']).toBe('仿宋_GB2312');
    const bare = named(/^word\/[^/]*\.xml$/, 'w:rFonts').map((element) => element.attributes['w:eastAsia']);
    expect([...new Set(bare)].sort()).toEqual(expect.arrayContaining(['仿宋_GB2312', '楷体_GB2312', '黑体']));
    expect(bare).not.toContain(undefined);
  });

  it('says of each face it names what stands in for it, and which is Chinese', () => {
    const used = new Set(elements(/^word\/(styles|document|header|footer)/).filter((element) => element.name === 'w:rFonts').flatMap((element) => Object.values(element.attributes)));
    const fonts = named(/^word\/fontTable/, 'w:font').map((font) => [font.attributes['w:name'], ...['w:altName', 'w:charset'].map((name) => font.children.find((child) => child.name === name)?.attributes['w:val'])]);
    expect(fonts).toEqual([
      ['Times New Roman', 'Times', '00'], ['仿宋_GB2312', '仿宋', '86'], ['楷体_GB2312', '楷体', '86'], ['黑体', 'SimHei', '86'], ['方正小标宋简体', '宋体', '86'], ['宋体', 'SimSun', '86'],
    ]);
    expect([...used].filter((face) => !fonts.some(([name]) => name === face))).toEqual([]);
  });

  it('asks its reader nothing on opening, and squeezes marks where a line needs it', () => {
    expect([named(/^word\/settings/, 'w:updateFields'), elements(/^word\//).filter((element) => element.attributes['w:dirty'] === 'true')]).toEqual([[], []]);
    expect(named(/^word\/settings/, 'w:characterSpacingControl').map((element) => element.attributes['w:val'])).toEqual(['compressPunctuation']);
  });

  it('stands on the grid of 22 lines, a table on none, with folios outside, right on odd and left on even pages', () => {
    const sections = named(/^word\/document/, 'w:sectPr');
    for (const section of sections) expect(section.children.find((child) => child.name === 'w:docGrid')?.attributes).toEqual(grid);
    const types = sections.at(-1)?.children.filter((child) => child.name === 'w:footerReference').map((child) => child.attributes['w:type']).sort();
    expect(types).toEqual(expect.arrayContaining(['default', 'even']));
    expect(named(/^word\/settings/, 'w:evenAndOddHeaders')).toHaveLength(1);
  });
});
