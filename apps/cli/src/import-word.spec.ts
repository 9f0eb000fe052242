import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, ImageRun, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { caseDocumentSchema, type Finding } from '@huibian/contracts';
import { run } from './run';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-word-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function huibian(...args: string[]): Promise<{ exitCode: number; json: unknown; said: string }> {
  let out = '';
  let said = '';
  const exitCode = await run(args, { out: (text) => (out += text), err: (text) => (said += text) });
  return { exitCode, json: out === '' ? undefined : JSON.parse(out), said };
}

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(60)]);

/** A draft with a tracked insertion, a picture and, where asked, a title. */
async function draft(title: string | undefined): Promise<string> {
  const file = join(folder, 'draft.docx');
  const word = new Document({ sections: [{ children: [
    ...(title === undefined ? [] : [new Paragraph({ text: title, heading: HeadingLevel.TITLE })]),
    new Paragraph('一、基本情况'),
    new Paragraph({ children: [new TextRun('赶集要走两个钟头，，'), new InsertedTextRun({ text: '来回一天。', id: 1, author: '某人', date: '2024-01-01T00:00:00Z' })] }),
    new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation: { width: 10, height: 10 } })] }),
  ] }] });
  await writeFile(file, await Packer.toBuffer(word));
  return file;
}

it('import prints a case of a Word file, parts the units it is told, and writes the images where asked', async () => {
  const images = join(folder, 'images');
  const answer = await huibian('import', await draft('甲市东山县办好菜场'), '--as', 'case', '--units', '甲市东山县，甲市西山县', '--attachments', images);
  const document = caseDocumentSchema.parse(answer.json);
  expect([answer.exitCode, document.chapters[0].cases[0]]).toMatchObject([0, { units: ['甲市东山县'], titleClauses: ['办好菜场'], sections: [{ heading: '一、基本情况', paragraphs: ['赶集要走两个钟头，，来回一天。'] }] }]);
  expect([await readdir(images), (await readFile(join(images, 'image1.png'))).equals(png)]).toEqual([['image1.png'], true]);
});

it('import refuses tracked changes when told to', async () => {
  const answer = await huibian('import', await draft('甲市东山县办好菜场'), '--revisions', 'refuse');
  expect(caseDocumentSchema.parse(answer.json).chapters[0].cases[0].sections[0]?.paragraphs).toEqual(['赶集要走两个钟头，，']);
});

it('import names the paragraph of a Word file that stands against it', async () => {
  const answer = await huibian('import', await draft(undefined), '--as', 'case');
  expect([answer.exitCode, answer.json]).toMatchObject([3, { understood: null, problems: [{ code: 'intake.case_title_missing' }] }]);
  expect(answer.said).toContain('第 1 段');
});

it('check reads a Word file, a text file and the case that import printed', async () => {
  const word = await draft('甲市东山县办好菜场');
  const json = join(folder, 'case.json');
  await writeFile(json, JSON.stringify((await huibian('import', word)).json));
  const text = join(folder, 'case.txt');
  await writeFile(text, '甲市东山县办好菜场\n一、基本情况\n赶集要走两个钟头，，来回一天。');
  for (const file of [word, json, text]) {
    const { exitCode, json: answer } = await huibian('check', file, '--min-severity', 'error');
    expect([exitCode, (answer as { findings: Finding[] }).findings.map(({ rule, where, quote }) => [rule, where, quote])]).toEqual([1, [['punctuation.doubled', 'sections.0.paragraphs.0', '，，']]]);
  }
});
