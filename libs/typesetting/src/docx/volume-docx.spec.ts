import { strFromU8, unzipSync } from 'fflate';
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
