import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchDocumentSchema, type BatchDocument } from '@huibian/contracts';
import { isWhole, tiersOf, understand, type RegionRegister, type Understanding } from './index';

const corpus = join(__dirname, '../../../../shared/corpus');
const exists = existsSync(join(corpus, 'batch-2-compilation.txt'));
if (!exists) console.info('skipped: no corpus');
const run = exists ? it : it.skip;

const read = (name: string): string => readFileSync(join(corpus, name), 'utf8');
const documentOf = (understanding: Understanding): BatchDocument => {
  if (!isWhole(understanding)) throw new Error(JSON.stringify(understanding.problems));
  return batchDocumentSchema.parse(understanding.document);
};
const characters = (text: string): number => [...text.replace(/\s/g, '')].length;
const bag = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
const textsOf = (document: BatchDocument): string[] => [
  document.title,
  document.office,
  document.date,
  ...document.chapters.flatMap((chapter) => [
    chapter.name,
    ...chapter.cases.flatMap((entry) => [
      `${entry.number}${entry.contents?.units.join('') ?? ''}${entry.contents?.title ?? ''}${entry.contents?.page ?? ''}`,
      entry.heading,
      ...entry.preamble,
      ...entry.sections.flatMap((section) => [section.heading, ...section.paragraphs]),
    ]),
  ]),
  ...document.rows.flatMap((row) => [`${row.number}`, row.name, row.content]),
];

describe('the published compilation', () => {
  const source = exists ? read('batch-2-compilation.txt') : '';
  const document = exists ? documentOf(understand(source)) : undefined;
  const cases = document?.chapters.flatMap((chapter) => chapter.cases) ?? [];
  const report = document?.report;

  run('gives 7 chapters and 71 cases in their places', () => {
    expect(document?.chapters.map((chapter) => chapter.cases.length)).toEqual([5, 10, 14, 18, 7, 5, 12]);
    expect(cases.map((entry) => entry.number)).toEqual(Array.from({ length: 71 }, (_, index) => index + 1));
    expect([document?.ordinal, document?.date, cases[0]?.contents?.page, cases[70]?.contents?.page]).toEqual(['第二批', '二〇二二年十二月', 1, 219]);
  });

  run('accounts for every character', () => {
    const dropped = report?.dropped.map((each) => each.text).join('') ?? '';
    expect([report?.charactersIn, characters(dropped) + (report?.charactersKept ?? 0)]).toEqual([characters(source), characters(source)]);
    expect(report?.dropped.filter((each) => each.reason === 'not_understood')).toEqual([]);
    // The units' separators 、 are booked with their units: they are what the list of units stands for.
    const kept = textsOf(document as BatchDocument).join('') + '、'.repeat(cases.reduce((sum, entry) => sum + entry.units.length - 1, 0));
    expect(bag(kept + dropped) === bag(source)).toBe(true);
  });

  run('holds 111,461 characters of body text', () => {
    const body = cases.flatMap((entry) => [entry.heading, ...entry.preamble, ...entry.sections.flatMap((section) => [section.heading, ...section.paragraphs])]);
    expect(characters(body.join(''))).toBe(111_461);
  });

  run('drops three running headers and rejoins 126 paragraphs, six of them open', () => {
    expect(report?.dropped.filter((each) => each.reason === 'running_header')).toHaveLength(3);
    expect(report?.joins).toBe(126);
    expect(report?.ambiguousJoins.map((each) => [each.number, each.decision])).toEqual([
      [18, 'joined'],
      [31, 'kept_apart'],
      [60, 'kept_apart'],
      [62, 'kept_apart'],
      [66, 'joined'],
      [71, 'joined'],
    ]);
  });

  run('reports 13 titles that differ, 4 of them in their words', () => {
    expect(report?.contradictions.map((each) => each.number)).toEqual([1, 4, 7, 8, 25, 26, 33, 48, 50, 60, 61, 69, 70]);
    expect(report?.contradictions.filter((each) => each.where === 'heading.content').map((each) => each.number)).toEqual([33, 48, 61, 70]);
  });

  run('keeps odd headings as printed', () => {
    const headings = (number: number): (string | undefined)[] => cases.find((entry) => entry.number === number)?.sections.map((section) => section.heading) ?? [];
    expect([headings(34), headings(11)[2], headings(50)[2]]).toEqual([['一、基本情况', '一、主要做法', '三、实施成效'], '三、主要成效', '三、实际成效']);
    expect(cases.filter((entry) => entry.preamble.length > 0).map((entry) => [entry.number, entry.preamble.length])).toEqual([[61, 1]]);
    expect(cases.every((entry) => entry.sections.length === 3)).toBe(true);
  });

  run('leaves no paragraph broken in mid-sentence', () => {
    const open = cases.flatMap((entry) => entry.sections.flatMap((section) => section.paragraphs.filter((paragraph) => /[，、\p{Script=Han}\d]$/u.test(paragraph)).map(() => entry.number)));
    expect(open).toEqual([]);
  });

  run('splits units and finds their tiers', () => {
    const regions = JSON.parse(read('regions-zhejiang.json')) as { province: { name: string }; cities: RegionRegister['cities'] };
    const register = { province: regions.province.name, cities: regions.cities };
    const leads = cases.map((entry) => tiersOf(entry.units, register)[0]?.tier);
    expect((['province', 'city', 'county'] as const).map((tier) => leads.filter((lead) => lead === tier).length)).toEqual([23, 11, 37]);
    expect(cases.filter((entry) => entry.units.length > 1).map((entry) => entry.number)).toEqual([1, 2, 7, 33]);
  });
});

describe('the published experience table', () => {
  run('gives 10 rows without stray spaces, every character accounted for', () => {
    const source = read('batch-2-experience-table.txt');
    const document = documentOf(understand(source));
    expect(document.rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(document.rows.filter((row) => /\s/.test(row.name + row.content) || !row.content.endsWith('。'))).toEqual([]);
    expect(document.rows.map((row) => [...row.name].length)).toEqual([16, 16, 16, 9, 16, 14, 10, 14, 26, 12]);
    const report = document.report;
    expect([report?.charactersIn, (report?.charactersKept ?? 0) + 8, report?.dropped.map((each) => each.text)]).toEqual([characters(source), characters(source), ['序号名称主要内容']]);
    expect(bag([...textsOf(document), '序号名称主要内容'].join('')) === bag(source)).toBe(true);
  });
});

describe('a damaged compilation', () => {
  run('never throws, accounts for every character, and blocks when a case is not whole', () => {
    const lines = read('batch-2-compilation.txt').split('\n');
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 12; round += 1) {
      const damaged = [...lines];
      for (let cut = 0; cut < 5; cut += 1) damaged.splice(random(damaged.length), 1 + random(40));
      const swap = random(damaged.length);
      damaged.splice(swap, 0, damaged[random(damaged.length)] ?? '');
      const source = damaged.join('\n');
      const { document, problems } = understand(source);
      const report = document?.report;
      if (!report) {
        expect(problems.some((problem) => problem.blocking)).toBe(true);
        continue;
      }
      expect(report.charactersKept + characters(report.dropped.map((each) => each.text).join(''))).toBe(characters(source));
      const listed = document.chapters.flatMap((chapter) => chapter.cases).length;
      if (listed < 71) expect(problems.some((problem) => problem.blocking)).toBe(true);
    }
  });
});
