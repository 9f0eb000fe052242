import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchDocumentSchema, manifestSchema, type BatchDocument } from '@huibian/contracts';
import { exportHeaderLine, exportRowLine, linkRow } from '@huibian/chain';
import { manifestFile } from '@huibian/typesetting';
import { run } from './run';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Answer {
  exitCode: number;
  json: unknown;
  said: string;
}

async function huibian(...args: string[]): Promise<Answer> {
  let out = '';
  let said = '';
  const exitCode = await run(args, { out: (text) => (out += text), err: (text) => (said += text) });
  return { exitCode, json: out === '' ? undefined : JSON.parse(out), said };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const source = ['山乡共富最佳实践（第三批）汇编', '山乡共富工作领导小组办公室', '二〇二四年六月', '目 录', '兴业篇', '1. 东山县：办好共享菜场，方便山里老人…………（1）', '东山县办好共享菜场 方便山里老人', '一、基本情况', '赶集要走两个钟头。', '二、主要做法', '一是把菜车开进村。每周两趟。'].join('\n\n');

const documentOf = (answer: Answer): BatchDocument => batchDocumentSchema.parse(answer.json);

describe('huibian import', () => {
  it('prints the batch document of a text, whatever its encoding', async () => {
    const answer = await huibian('import', await file('a.txt', source));
    expect([answer.exitCode, documentOf(answer).chapters[0]?.cases[0]?.units]).toEqual([0, ['东山县']]);
    const again = await huibian('import', await file('b.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(source, 'utf16le')])), '--as', 'compilation');
    expect({ ...documentOf(again), report: undefined }).toEqual({ ...documentOf(answer), report: undefined });
  });

  it('prints no document when one would not be whole, but what was and was not understood', async () => {
    const answer = await huibian('import', await file('a.txt', source.replace('兴业篇\n\n', '兴业篇\n\n2. 西山县：另一个…（1）\n\n').replace('1. 东山县', '3. 东山县')));
    expect([answer.exitCode, Object.keys(answer.json as object)]).toEqual([1, ['understood', 'problems']]);
    expect(answer.said).toContain('第 11 行');
  });

  it('names what cannot be read', async () => {
    const word = await huibian('import', await file('a.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0])), '--lang', 'en');
    expect([word.exitCode, word.json, word.said]).toEqual([3, undefined, 'This Word file is incomplete; it may not have arrived whole. Save or upload it again.\n']);
    expect((await huibian('import', await file('b.docx', '%PDF-1.7'))).said).toContain('另存为 .docx');
    expect((await huibian('import', join(folder, 'absent.txt'))).exitCode).toBe(3);
    expect((await huibian('import', await file('c.txt', '今天天气不错。'))).exitCode).toBe(3);
  });
});

describe('huibian with wrong usage', () => {
  it.each([[[]], [['weigh']], [['import']], [['import', 'a', 'b']], [['import', 'a', '--as', 'poem']], [['import', 'a', '--revisions', 'maybe']], [['import', '--lang', 'fr', 'a']], [['compile', 'a.json']], [['diff', 'a.json']], [['verify', '--deep', 'a']]])('%j ends with 2 and the usage', async (args) => {
    const answer = await huibian(...args);
    expect([answer.exitCode, answer.json]).toEqual([2, undefined]);
    expect(answer.said).toContain('npm run -s huibian');
  });

  it('shows the usage when asked', async () => {
    expect((await huibian('--help')).exitCode).toBe(0);
  });
});

describe('huibian check', () => {
  it('finds what is wrong in a body heading that only the volume will print', async () => {
    const document = documentOf(await huibian('import', await file('a.txt', source)));
    const assembled = { ...document, chapters: document.chapters.map((chapter) => ({ ...chapter, cases: chapter.cases.map((entry) => ({ ...entry, titleClauses: ['办好"共享菜场"'], heading: '', contents: undefined })) })) };
    const answer = await huibian('check', await file('a.json', JSON.stringify(assembled)), '--min-severity', 'error');
    const { findings, counts } = answer.json as { findings: { rule: string; where: string; quote: string }[]; counts: Record<string, unknown> };
    expect(answer.exitCode).toBe(1);
    expect(findings.filter(({ where }) => where === 'heading').map(({ rule, quote }) => `${rule} ${quote}`)).toContain('punctuation.straight_quote "');
    expect([counts.error, counts.warning, counts.hint]).toEqual([findings.length, 0, 0]);
  });

  it('expects the headings of a campaign from a lone case only where they are set', async () => {
    const document = documentOf(await huibian('import', await file('a.txt', source)));
    const [entry] = document.chapters[0]?.cases ?? [];
    const own = await file('own.json', JSON.stringify({ ...entry, sections: ['一、缘起', '二、做法', '三、成果'].map((heading) => ({ heading, paragraphs: ['大家来了。'] })) }));
    const settings = await file('settings.json', JSON.stringify({ headings: ['一、背景', '二、做法', '三、成果'] }));
    const told = ({ json }: { json: unknown }): string[] => (json as { findings: { rule: string; quote: string; certain: boolean }[] }).findings.filter(({ rule }) => rule === 'structure.heading_words').map(({ quote, certain }) => `${quote} ${certain}`);
    expect([told(await huibian('check', own)), told(await huibian('check', own, '--settings', settings))]).toEqual([[], ['缘起 false']]);
  });

  it('lists fifty of one mistake and counts every one', async () => {
    const document = documentOf(await huibian('import', await file('a.txt', source)));
    const [entry] = document.chapters[0]?.cases ?? [];
    const many = { ...entry, sections: [{ heading: '一、基本情况', paragraphs: ['菜场开了,大家来了'.repeat(70)] }] };
    const answer = await huibian('check', await file('a.json', JSON.stringify(many)), '--min-severity', 'error', '--lang', 'en');
    const { findings, counts } = answer.json as { findings: { rule: string; more?: number }[]; counts: { byRule: Record<string, number> } };
    const ofWidth = findings.filter(({ rule }) => rule === 'punctuation.half_width');
    expect([ofWidth.length, ofWidth.at(-1)?.more, counts.byRule['punctuation.half_width']]).toEqual([50, 20, 70]);
    expect(answer.said).toContain('20 more of');
  });
});

describe('huibian diff', () => {
  it('says what changed between two volumes', async () => {
    const before = (await huibian('import', await file('a.txt', source))).json;
    const after = (await huibian('import', await file('b.txt', source.replace('每周两趟', '每周三趟')))).json;
    const [a, b] = [await file('a.json', JSON.stringify(before)), await file('b.json', JSON.stringify(after))];
    const answer = await huibian('diff', a, b);
    expect(answer.json).toMatchObject({ changed: true, cases: [{ kind: 'changed', before: 1, after: 1 }] });
    expect((await huibian('diff', a, a)).json).toMatchObject({ changed: false, cases: [], rows: [] });
    expect((await huibian('diff', a, await file('c.json', '{"kind":"compilation"}'))).exitCode).toBe(3);
    expect((await huibian('diff', a, await file('d.json', '{'))).exitCode).toBe(3);
  });
});

describe('huibian compile and verify', () => {
  it('refuse a volume in which two cases have one number, and name the second', async () => {
    const document = documentOf(await huibian('import', await file('a.txt', source)));
    const twice = { ...document, chapters: document.chapters.map((chapter) => ({ ...chapter, cases: [...chapter.cases, ...chapter.cases] })) };
    const answer = await huibian('compile', await file('a.json', JSON.stringify(twice)), '--out', join(folder, 'out'), '--formats', 'json');
    expect([answer.exitCode, answer.said.includes('chapters.0.cases.1.number'), await readdir(folder)]).toEqual([3, true, ['a.json', 'a.txt']]);
  });

  it('make each format once, however often it is asked for', async () => {
    const imported = (await huibian('import', await file('a.txt', source))).json;
    const out = join(folder, 'out');
    const compiled = await huibian('compile', await file('a.json', JSON.stringify(imported)), '--out', out, '--formats', 'json,json');
    expect([compiled.exitCode, (await readdir(out)).sort()]).toEqual([0, ['compilation.json', 'manifest.json']]);
    expect((await huibian('verify', out)).exitCode).toBe(0);
  });

  it('make an edition and prove it, and find a file that was changed', async () => {
    const imported = (await huibian('import', await file('a.txt', source))).json;
    const out = join(folder, 'out');
    const compiled = await huibian('compile', await file('a.json', JSON.stringify(imported)), '--out', out, '--formats', 'pdf,json');
    expect([compiled.exitCode, (await readdir(out)).sort()]).toEqual([0, ['compilation.json', 'compilation.pdf', 'manifest.json']]);
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
    expect(manifest.cases).toEqual([{ number: 1, startPage: 1, pages: 1, tracking: 0 }]);
    expect(await huibian('verify', out)).toMatchObject({ exitCode: 0, json: { files: 2, contentsEntriesChecked: 1, mismatches: [] } });
    await writeFile(join(out, 'compilation.json'), `${await readFile(join(out, 'compilation.json'), 'utf8')} `);
    const found = await huibian('verify', out);
    expect([found.exitCode, (found.json as { mismatches: { what: string }[] }).mismatches.map((each) => each.what)]).toEqual([1, ['bytes', 'sha256', 'sm3']]);
    expect((await huibian('verify', folder)).exitCode).toBe(3);
  }, 120_000);

  it('find a number of the Word contents and a link of the web page that lead astray, even where the manifest agrees with them', async () => {
    const imported = (await huibian('import', await file('a.txt', source))).json;
    const out = join(folder, 'out');
    await huibian('compile', await file('a.json', JSON.stringify(imported)), '--out', out);
    expect(await huibian('verify', out)).toMatchObject({ exitCode: 0, json: { contentsEntriesByFormat: { pdf: 1, docx: 1, html: 1, epub: 1 }, mismatches: [] } });
    const page = (await readFile(join(out, 'compilation.html'), 'utf8')).replace('href="#case-1"', 'href="#case-2"');
    await writeFile(join(out, 'compilation.html'), page);
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
    const files = manifest.files.map((line) => (line.name === 'compilation.html' ? manifestFile({ name: line.name, bytes: Buffer.from(page) }) : line));
    await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...manifest, cases: [{ ...manifest.cases[0], startPage: 2 }], files }));
    const { mismatches } = (await huibian('verify', out)).json as { mismatches: { what: string; where: string }[] };
    expect(mismatches.map(({ what, where }) => `${what} ${where}`).sort()).toEqual(['contents_page compilation.docx 1', 'contents_target compilation.html 1', 'start_page manifest.json 1']);
  }, 120_000);

  it('fit on demand and say what that changed', async () => {
    const batch = await file('a.json', JSON.stringify((await huibian('import', await file('a.txt', source))).json));
    const plain = await huibian('compile', batch, '--out', join(folder, 'plain'), '--formats', 'json');
    expect(plain.json).not.toHaveProperty('fits');
    const fitted = await huibian('compile', batch, '--out', join(folder, 'fitted'), '--formats', 'json', '--fit');
    expect(fitted).toMatchObject({ exitCode: 0, json: { fits: [], remaining: [], cases: [{ startPage: 1 }] } });
    expect(fitted.said).toContain('字距：调整 0 个案例，仍不符 0 处。');
  }, 120_000);

  it('name the folder that cannot be written to, and leave nothing half written', async () => {
    const batch = await file('batch.json', JSON.stringify((await huibian('import', await file('a.txt', source))).json));
    const taken = await huibian('compile', batch, '--out', batch, '--formats', 'json');
    expect([taken.exitCode, taken.said]).toEqual([3, expect.stringContaining(`写不进目录 ${batch}：`)]);
    const out = join(folder, 'out');
    await mkdir(join(out, 'manifest.json'), { recursive: true });
    expect((await huibian('compile', batch, '--out', out, '--formats', 'json')).exitCode).toBe(3);
    expect(await readdir(out)).toEqual(['manifest.json']);
  });

  it('refuse a batch with nothing in it and leave no file', async () => {
    const empty = { kind: 'compilation', title: '空', ordinal: '', office: '', date: '', chapters: [], rows: [] };
    const out = join(folder, 'out');
    const answer = await huibian('compile', await file('a.json', JSON.stringify(empty)), '--out', out);
    expect(answer).toMatchObject({ exitCode: 1, json: { error: { code: 'typeset.nothing_to_set' } } });
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

describe('huibian verify-history', () => {
  const act = { subjectNoun: 'case', subjectId: 'c1', fromState: null, actorId: 'u1', actorRole: 'unit_editor', onBehalfOf: null, at: '2024-06-01T00:00:00.000Z', reason: null, details: {}, personalDigest: null };
  const first = linkRow({ ...act, action: 'create', toState: 'drafting' }, null);
  const second = linkRow({ ...act, action: 'submit', fromState: 'drafting', toState: 'recommending' }, first);
  const lines = [exportHeaderLine({ exportedAt: '2024-06-02T00:00:00.000Z', rows: 2, seals: 0 }), exportRowLine(first), exportRowLine(second)].join('\n');

  it('passes a sound export and finds a changed row', async () => {
    expect(await huibian('verify-history', await file('a.jsonl', lines))).toMatchObject({ exitCode: 0, json: { rows: 2, problems: [] } });
    const { said } = await huibian('verify-history', await file('a.jsonl', lines));
    expect([said.includes('说明：'), said.includes('第 0 行')]).toEqual([true, false]);
    const changed = await huibian('verify-history', await file('b.jsonl', lines.replace('"toState":"recommending"', '"toState":"approved"')));
    expect(changed).toMatchObject({ exitCode: 1, json: { problems: [{ line: 3, code: 'chain.row_changed' }] } });
  });

  it('names a file that is no export', async () => {
    expect((await huibian('verify-history', await file('x.jsonl', '{"kind":"other"}'))).exitCode).toBe(3);
    expect((await huibian('verify-history', join(folder, 'absent'))).exitCode).toBe(3);
  });
});
