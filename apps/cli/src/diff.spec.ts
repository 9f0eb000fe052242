import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchDocument } from '@huibian/contracts';
import { demoCase, demoCompilation, demoTable } from '@huibian/typesetting/testing';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'huibian-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function diff(before: BatchDocument, after: BatchDocument, ...args: string[]): Promise<{ exitCode: number; said: string[]; counts: unknown }> {
  const files = [before, after].map((document, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify(document));
    return file;
  });
  let [out, said] = ['', ''];
  const exitCode = await run(['diff', ...files, ...args], { out: (text) => (out += text), err: (text) => (said += text) });
  return { exitCode, said: said.trimEnd().split('\n'), counts: (JSON.parse(out) as { counts: unknown }).counts };
}

const base = demoCompilation(6);
const titleOf = (number: number): string => {
  const { units, titleClauses } = demoCase(number);
  return `${units.join('、')}${titleClauses.join(' ')}`;
};
/** The volume with its cases changed, numbered anew. */
function changed(change: (chapters: BatchDocument['chapters']) => void): BatchDocument {
  const next = structuredClone(base);
  change(next.chapters);
  let number = 0;
  for (const entry of next.chapters.flatMap((chapter) => chapter.cases)) entry.number = number += 1;
  return next;
}

describe('diff says in words', () => {
  it('that nothing differs', async () => {
    expect(await diff(base, base)).toMatchObject({ exitCode: 0, said: ['两份文稿没有不同。'] });
  });

  it('which case was dropped, and that the others only count anew', async () => {
    const { exitCode, said } = await diff(base, changed((chapters) => chapters[0]?.cases.shift()));
    expect([exitCode, said]).toEqual([0, [`  删去原第 1 个案例“${titleOf(1)}”。`, '新增 0，删去 1，换位置 0，改标题 0，改正文 0，只是序号顺延 5，未变 0。']]);
  });

  it('which was added, moved and retitled', async () => {
    const next = changed((chapters) => {
      const [first, second] = [chapters[0]?.cases, chapters[1]?.cases];
      second?.push(...(first?.splice(0, 1) ?? []));
      chapters[2]?.cases.push(demoCase(8, { preamble: ['另有一段开头的话，说的是水库移民分红的事情。'], sections: [] }));
      second?.[0]?.titleClauses.splice(0, 1, '换了题目');
    });
    const { said } = await diff(base, next, '--lang', 'en');
    expect(said).toEqual([
      expect.stringMatching(/^ {2}Case 2 \(formerly 3\), “.*换了题目.*”: retitled\.$/),
      `  Case 4 (formerly 1), “${titleOf(1)}”: moved.`,
      `  Added as case 7: “${titleOf(8)}”.`,
      '1 added, 0 taken out, 1 moved, 1 retitled, 0 with other text, 2 only renumbered, 2 the same.',
    ]);
  });

  it('of which case a paragraph differs by one character', async () => {
    const next = changed((chapters) => {
      const section = chapters[1]?.cases[0]?.sections[0];
      section?.paragraphs.splice(0, 1, (section.paragraphs[0] ?? '').replace('。', '！'));
    });
    expect((await diff(base, next)).said[0]).toBe(`  第 3 个案例“${titleOf(3)}”：正文改动 1 段。`);
  });

  it('which row of a table changed, and that a table is no compilation', async () => {
    const table = demoTable(3);
    const next = { ...table, rows: table.rows.map((row) => (row.number === 2 ? { ...row, content: row.content.replace('。', '！') } : row)) };
    expect((await diff(table, next)).said[0]).toBe(`  第 2 条“${table.rows[1]?.name}”：改了内容。`);
    expect((await diff(base, table)).said[0]).toBe('  两份文稿种类不同，一份是汇编，一份是典型经验。');
  });
});
