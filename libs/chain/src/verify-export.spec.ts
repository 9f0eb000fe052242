import { exportHeaderLine, exportRowLine, exportSealLine } from './history-export';
import { hashedFields, linkRow, rowHash, type HistoryEntry, type HistoryRow } from './history-row';
import { sealHash, type HistorySeal } from './history-seal';
import { personalDigest } from './personal-digest';
import { verifyExport } from './verify-export';

const exportedAt = '2022-12-01T00:00:00.000Z';
const minute = (n: number) => new Date(Date.UTC(2022, 10, 30, 8, n)).toISOString();
const salt = '00112233445566778899aabbccddeeff';
const kept = { name: '陈一', telephone: '0571-0000' };

function chainFor(subjectId: string, length: number): HistoryRow[] {
  const rows: HistoryRow[] = [];
  for (let n = 0; n < length; n += 1) {
    const entry: Omit<HistoryEntry, 'sequence'> = {
      subjectNoun: 'case', subjectId, action: n === 0 ? 'create' : 'edit', fromState: n === 0 ? null : 'drafting', toState: 'drafting',
      actorId: 'actor-1', actorRole: 'unit_editor', onBehalfOf: n % 3 === 2 ? 'unit-9' : null, at: minute(n),
      reason: n % 2 === 1 ? '更正一处数据' : null, details: { figures: [n, 2.5], by: { unit: 'u', last: n > 3 } },
      personalDigest: n % 4 === 0 ? personalDigest(salt, kept) : null,
    };
    rows.push(linkRow(entry, rows.at(-1) ?? null));
  }
  return rows;
}

const chains = () => [chainFor('a', 6), chainFor('b', 4), chainFor('c', 1)];

function sealsFor(steps: readonly (readonly HistoryRow[])[]): HistorySeal[] {
  const seals: HistorySeal[] = [];
  steps.forEach((heads, n) => {
    const entry = {
      sealedAt: minute(30 + n),
      heads: heads.map((row) => ({ noun: row.subjectNoun, id: row.subjectId, sequence: row.sequence, hash: row.hash })),
      previousSealHash: seals.at(-1)?.hash ?? null,
    };
    seals.push({ ...entry, hash: sealHash(entry) });
  });
  return seals;
}

interface Content {
  rows: HistoryRow[];
  seals: HistorySeal[];
}

/** Eleven rows over three subjects and two seals, the second of which covers everything. */
function wholeContent(): Content {
  const all = chains();
  return { rows: all.flat(), seals: sealsFor([[all[0]![2]!, all[1]![1]!], all.map((rows) => rows.at(-1)!)]) };
}

function linesOf({ rows, seals }: Content, stated: { rows?: number; seals?: number } = {}): string[] {
  const header = exportHeaderLine({ exportedAt, rows: stated.rows ?? rows.length, seals: stated.seals ?? seals.length });
  return [header, ...rows.map((row) => exportRowLine(row)), ...seals.map(exportSealLine)];
}

const codesOf = async (content: Content) => (await verifyExport(linesOf(content))).problems.map((problem) => problem.code);
const without = <T>(list: readonly T[], index: number) => list.filter((_, n) => n !== index);

describe('a history export that nobody touched', () => {
  it('verifies without problem or note', async () => {
    const content = wholeContent();
    const report = await verifyExport(linesOf(content));
    expect(report).toEqual({
      rows: 11, subjects: 3, seals: 2, lastSealHash: content.seals[1]!.hash, problems: [], problemsOmitted: 0, notes: [],
    });
  });

  it('verifies from an asynchronous source and with a trailing empty line', async () => {
    async function* source() {
      yield* [...linesOf(wholeContent()), ''];
    }
    expect((await verifyExport(source())).problems).toEqual([]);
  });

  it('verifies whatever order the subjects come in', async () => {
    const { rows, seals } = wholeContent();
    const bySequence = [...rows].sort((a, b) => a.sequence - b.sequence);
    expect(await codesOf({ rows: bySequence, seals })).toEqual([]);
  });

  it('notes the rows that no seal covers yet', async () => {
    const { rows, seals } = wholeContent();
    const report = await verifyExport(linesOf({ rows, seals: seals.slice(0, 1) }));
    expect(report.problems).toEqual([]);
    expect(report.notes.map(({ subject, params }) => [subject, params])).toEqual([
      ['case/a', { first: 4, last: 6, count: 3 }],
      ['case/b', { first: 3, last: 4, count: 2 }],
      ['case/c', { first: 1, last: 1, count: 1 }],
    ]);
  });

  it('verifies with personal values beside their rows and after they are erased', async () => {
    const { rows, seals } = wholeContent();
    const withValues = linesOf({ rows, seals });
    withValues[1] = exportRowLine(rows[0]!, { salt, fields: kept });
    expect((await verifyExport(withValues)).problems).toEqual([]);
    withValues[1] = exportRowLine(rows[0]!, { salt, fields: { ...kept, name: '陈二' } });
    expect((await verifyExport(withValues)).problems.map(({ line, code }) => [line, code])).toEqual([[2, 'chain.personal_values_differ']]);
  });
});

const otherValues: Record<(typeof hashedFields)[number], unknown> = {
  sequence: 9, subjectNoun: 'round', subjectId: 'z', action: 'submit', fromState: 'returned', toState: 'screening', actorId: null, actorRole: 'office_lead',
  onBehalfOf: 'unit-1', at: '2021-01-01T00:00:00.000Z', reason: '另一条理由', details: { figures: [1], by: null }, personalDigest: 'f'.repeat(64), previousHash: 'e'.repeat(64),
};

describe('a changed row', () => {
  it.each([...hashedFields, 'hash'] as const)('is found for every row when its %s is changed', async (field) => {
    const count = wholeContent().rows.length;
    for (let n = 0; n < count; n += 1) {
      const content = wholeContent();
      const row = content.rows[n]!;
      content.rows[n] = { ...row, [field]: field === 'hash' ? 'd'.repeat(64) : otherValues[field] };
      const report = await verifyExport(linesOf(content));
      expect(report.problems.some((problem) => problem.line === n + 2 && problem.code === 'chain.row_changed')).toBe(true);
    }
  });

  it('is found for every field that is left out or that has another type', async () => {
    const lines = linesOf(wholeContent());
    for (const field of [...hashedFields, 'hash'] as const) {
      const line = JSON.parse(lines[3]!) as Record<string, unknown>;
      for (const value of [undefined, true]) {
        // `true` is a good value for the details, and then the hash tells.
        const report = await verifyExport(lines.with(3, JSON.stringify({ ...line, [field]: value })));
        const found = report.problems.find((problem) => problem.line === 4)!;
        const shaped = field === 'details' && value === true;
        expect([found.code, found.params]).toEqual(shaped ? ['chain.row_changed', {}] : ['chain.row_unreadable', { field }]);
      }
    }
  });

  it('is found when a field nobody hashed is added', async () => {
    const lines = linesOf(wholeContent());
    const line = { ...(JSON.parse(lines[3]!) as object), note: '补记' };
    const report = await verifyExport(lines.with(3, JSON.stringify(line)));
    expect(report.problems[0]).toEqual({ line: 4, subject: null, sequence: null, code: 'chain.row_unreadable', params: { field: 'note' } });
  });

  it('is found deep in its details', async () => {
    const content = wholeContent();
    content.rows[4] = { ...content.rows[4]!, details: { figures: [4, 2.5], by: { unit: 'u', last: false } } };
    expect(await codesOf(content)).toEqual(['chain.row_changed']);
  });

  it('is found by the next link when its hash was made to fit', async () => {
    const content = wholeContent();
    const changed = { ...content.rows[1]!, reason: '另一条理由' };
    content.rows[1] = { ...changed, hash: rowHash(changed) };
    const report = await verifyExport(linesOf(content));
    expect(report.problems.map(({ subject, sequence, code }) => [subject, sequence, code])).toEqual([['case/a', 3, 'chain.link_broken']]);
  });

  it('is found by the seals when the whole chain after it was made to fit', async () => {
    const { rows, seals } = wholeContent();
    const forged = chainFor('a', 6).reduce<HistoryRow[]>((done, { sequence: _sequence, ...entry }) => {
      return [...done, linkRow({ ...entry, reason: '另一条理由' }, done.at(-1) ?? null)];
    }, []);
    const report = await verifyExport(linesOf({ rows: [...forged, ...rows.slice(6)], seals }));
    expect(report.problems.map(({ subject, sequence, code }) => [subject, sequence, code])).toEqual([
      ['case/a', 3, 'chain.sealed_row_differs'],
      ['case/a', 6, 'chain.sealed_row_differs'],
    ]);
  });
});

describe('a row that is not where it was', () => {
  it('is found missing, whichever of the sealed rows it is', async () => {
    const count = wholeContent().rows.length;
    for (let n = 0; n < count; n += 1) {
      const { rows, seals } = wholeContent();
      const gone = rows[n]!;
      const report = await verifyExport(linesOf({ rows: without(rows, n), seals }));
      expect(report.problems.filter((problem) => problem.subject === `case/${gone.subjectId}`)).not.toEqual([]);
    }
  });

  it('is named by the gap it leaves', async () => {
    const { rows, seals } = wholeContent();
    const report = await verifyExport(linesOf({ rows: without(without(rows, 3), 3), seals }));
    expect(report.problems).toEqual([
      { line: 5, subject: 'case/a', sequence: 6, code: 'chain.sequence_gap', params: { first: 4, last: 5, count: 2 } },
    ]);
  });

  it('is named by the seal when it was the last of its subject, or the only one', async () => {
    const { rows, seals } = wholeContent();
    const report = await verifyExport(linesOf({ rows: without(without(rows, 10), 5), seals }));
    expect(report.problems.map(({ subject, code, params }) => [subject, code, params])).toEqual([
      ['case/a', 'chain.tail_missing', { sealed: 6, found: 5 }],
      ['case/c', 'chain.subject_missing', { sealed: 1 }],
    ]);
  });

  it('is found when two rows of a subject changed places', async () => {
    const { rows, seals } = wholeContent();
    const report = await verifyExport(linesOf({ rows: rows.with(1, rows[2]!).with(2, rows[1]!), seals }));
    expect(report.problems.map(({ line, sequence, code }) => [line, sequence, code])).toEqual([[4, 2, 'chain.row_out_of_order']]);
  });

  it('is found when it comes twice', async () => {
    const { rows, seals } = wholeContent();
    expect(await codesOf({ rows: rows.toSpliced(2, 0, rows[1]!), seals })).toEqual(['chain.row_repeated']);
  });

  it('is told in time that a forger cannot afford: a sequence of a quadrillion', async () => {
    const { rows, seals } = wholeContent();
    const far = linkRow(rows[5]!, { sequence: 1e15, hash: rows[5]!.hash });
    expect((await verifyExport(linesOf({ rows: [...rows, far], seals }))).problems.map(({ code }) => code)).toEqual(['chain.sequence_gap']);
  });
});

describe('a changed seal', () => {
  it('is found for every field of every seal', async () => {
    for (const n of [0, 1]) {
      const changes: ((seal: HistorySeal) => HistorySeal)[] = [
        (seal) => ({ ...seal, sealedAt: minute(59) }),
        (seal) => ({ ...seal, previousSealHash: 'a'.repeat(64) }),
        (seal) => ({ ...seal, hash: 'a'.repeat(64) }),
        (seal) => ({ ...seal, heads: seal.heads.slice(1) }),
        ...(['noun', 'id', 'sequence', 'hash'] as const).map((field) => (seal: HistorySeal) => ({
          ...seal, heads: seal.heads.with(0, { ...seal.heads[0]!, [field]: field === 'sequence' ? 1 : 'b'.repeat(64) }),
        })),
      ];
      for (const change of changes) {
        const content = wholeContent();
        content.seals[n] = change(content.seals[n]!);
        expect(await codesOf(content)).toContain('chain.seal_changed');
      }
    }
  });

  it('is found when one of them is taken out and when the last is cut off behind one kept elsewhere', async () => {
    const { rows, seals } = wholeContent();
    expect(await codesOf({ rows, seals: seals.slice(1) })).toEqual(['chain.seal_link_broken']);
    const report = await verifyExport(linesOf({ rows, seals: seals.slice(0, 1) }), { knownSealHashes: seals.map((seal) => seal.hash) });
    expect(report.problems.map(({ code, params }) => [code, params])).toEqual([['chain.known_seal_missing', { hash: seals[1]!.hash }]]);
  });

  it('may not name an earlier row than the seal before it', async () => {
    const { rows } = wholeContent();
    expect(await codesOf({ rows, seals: sealsFor([[rows[5]!], [rows[3]!]]) })).toEqual(['chain.seal_went_back']);
  });
});

describe('an export that is not whole', () => {
  it('is told by the counts of its header when it was cut short', async () => {
    const content = wholeContent();
    const lines = linesOf(content).slice(0, -1);
    const report = await verifyExport(lines);
    expect(report.problems.map(({ code, params }) => [code, params])).toEqual([['chain.seals_count_differs', { stated: '2', found: 1 }]]);
  });

  it('is told by line when it cannot be read, and the rest is still verified', async () => {
    const lines = linesOf(wholeContent());
    const report = await verifyExport(lines.toSpliced(2, 0, '{"kind":', '[]', '{"kind":"memo"}'));
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'chain.line_unreadable'], [4, 'chain.line_unreadable'], [5, 'chain.line_unknown'],
    ]);
  });

  it('is told by its header: none, or of a version this verifier does not know', async () => {
    const lines = linesOf(wholeContent());
    expect((await verifyExport([])).problems.map(({ code }) => code)).toEqual(['chain.header_missing']);
    expect((await verifyExport(lines.slice(1))).problems.map(({ line, code }) => [line, code])).toEqual([[1, 'chain.header_missing']]);
    const later = JSON.stringify({ ...(JSON.parse(lines[0]!) as object), version: 2 });
    expect((await verifyExport(lines.with(0, later))).problems.map(({ code }) => code)).toEqual(['chain.version_unknown']);
  });

  it('ends in a bounded report when everything is broken', async () => {
    const report = await verifyExport([linesOf(wholeContent())[0]!, ...Array.from({ length: 50 }, () => 'x')], { problemsMax: 10 });
    expect([report.problems.length, report.problemsOmitted]).toEqual([10, 42]);
  });
});
