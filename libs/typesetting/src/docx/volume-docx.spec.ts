import { strFromU8, unzipSync } from 'fflate';
import { contentsLines } from './contents-docx';
import { volumeDocx } from './volume-docx';
import type { Volume } from '../volume';

const volume: Volume = {
  title: '最佳实践汇编',
  coverLines: ['最佳实践汇编'],
  office: '领导小组办公室',
  date: '二〇二二年十二月',
  chapters: [{
    name: '经济高质量发展先行示范',
    cases: [{
      number: 1, label: '绍兴市：老街新生', titleLines: ['绍兴市老街新生'], preamble: [], tracking: 0,
      sections: [{ heading: '一、基本情况', paragraphs: [{ lead: '一是推出“一件事”。', text: '居民说“‘快’了”，都满意。' }] }],
    }],
  }],
  rows: [],
} as unknown as Volume;

async function partsOf(): Promise<{ styles: string; document: string }> {
  const parts = unzipSync(new Uint8Array(await volumeDocx(volume, [{ number: 1, startPage: 7, pages: 3, tracking: 0 }])));
  const part = (name: string) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  return { styles: part('styles'), document: part('document') };
}

const styleOf = (styles: string, id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
const runsOf = (document: string) =>
  [...document.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs)].map(([run, text]) => [text, /w:rStyle w:val="(\w+)"/.exec(run)?.[1] ?? null]);

test('Curly quotes stand in a Latin face of their own, so that no program draws them a whole character wide', async () => {
  const { styles, document } = await partsOf();
  const first = runsOf(document).findIndex(([text]) => text === '一是推出');
  expect(runsOf(document).slice(first)).toEqual([
    ['一是推出', 'Lead'], ['“', 'NarrowQuote'], ['一件事', 'Lead'], ['”', 'NarrowQuote'], ['。', 'Lead'],
    ['居民说', null], ['“‘', 'NarrowQuote'], ['快', null], ['’', 'NarrowQuote'], ['了', null], ['”', 'NarrowQuote'], ['，都满意。', null],
  ]);
  expect(styleOf(styles, 'NarrowQuote')).toContain('w:eastAsia="Times New Roman"');
});

test('A title is one pitch a line, and the number of a contents line has nothing in its way', async () => {
  const { styles, document } = await partsOf();
  expect(styleOf(styles, 'Heading2')).toMatch(/<w:snapToGrid w:val="0"\/><w:spacing [^>]*w:line="579"/);
  expect(styleOf(styles, 'BodyText')).not.toContain('snapToGrid');
  expect(styleOf(styles, 'TOC2')).toContain('<w:ind ');
  expect(styleOf(styles, 'TOC2')).not.toMatch(/w:(right|end)="[1-9]/);
  expect(document).toContain('（7）');
});

test('The contents are off the grid, as close as in the PDF, and their quotes are narrow outright', async () => {
  const { styles, document } = await partsOf();
  for (const style of ['TOC1', 'TOC2']) expect(styleOf(styles, style)).toContain('<w:snapToGrid w:val="0"/>');
  const quoted: Volume = { ...volume, chapters: volume.chapters.map((chapter) => ({ ...chapter, cases: chapter.cases.map((entry) => ({ ...entry, label: '绍兴市：老街“新生”' })) })) };
  const parts = unzipSync(new Uint8Array(await volumeDocx(quoted, [])));
  const link = /<w:hyperlink .*?<\/w:hyperlink>/s.exec(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))?.[0] ?? '';
  expect([...link.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs)].map(([, look = '', text]) => [text, look.includes('w:eastAsia="Times New Roman"')])).toEqual([['绍兴市：老街', false], ['“', true], ['新生', false], ['”', true]]);
  expect(document).not.toContain('<w:br/><w:t xml:space="preserve">（');
});

test.each([
  ['绍兴市：老街新生', ['绍兴市：老街新生']],
  ['省检察院：开设民企法律咨询门诊，助力营造更放心经营环境', ['省检察院：开设民企法律咨询门诊，助力营造更放心经营', '环境']],
  ['省法院：建设“共享法庭”，让群众在家门口就把纠纷都说清楚', ['省法院：建设“共享法庭”，让群众在家门口就把纠纷都说', '清楚']],
  ['省法院：建设“共享法庭”，让群众在家门口就把纠纷都说清楚，也把道理都讲明白', ['省法院：建设“共享法庭”，让群众在家门口就把纠纷都说清楚，也把道理都讲明白']],
])('The contents line %s leaves its page room in the lines %j', (label, lines) => {
  expect([contentsLines(label, '（198）'), contentsLines(label, '（198）').join('')]).toEqual([lines, label]);
});
