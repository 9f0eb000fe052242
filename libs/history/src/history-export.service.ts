import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { exportHeaderLine, exportRowLine, exportSealLine, type PersonalFields } from '@huibian/chain';
import { CONFIG, dataSourceOptions, refused, type Config } from '@huibian/platform';
import { HistoryRow, HistorySeal } from './history-row.entity';

const rowsAtOnce = 500;

/** The whole record takes minutes to read over a slow line: so many may be under way, and a reader who takes nothing for so long is cut. */
export const exportLimits = { atOnce: 2, idleMs: 60_000 };

/** The record as a file that somebody outside can verify: JSON Lines in the format of @huibian/chain. */
@Injectable()
export class HistoryExport {
  private underWay = 0;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'DATABASE_URL'>) {}

  /**
   * Header, every row by subject and sequence, every seal; all from one snapshot, a few rows in memory at a time.
   * Each export has a connection of its own: how fast somebody reads must not decide whether others are served.
   * @throws Refused 429 `history.export_busy`
   */
  async open(exportedAt: Date, { atOnce, idleMs } = exportLimits): Promise<AsyncGenerator<string>> {
    if (this.underWay >= atOnce) throw refused(429, 'history.export_busy', { seconds: Math.ceil(idleMs / 1000) });
    this.underWay += 1;
    const source = new DataSource(dataSourceOptions(this.config.DATABASE_URL, 1, 'huibian-export', { entities: [HistoryRow, HistorySeal] }));
    let ended = false;
    const end = async (): Promise<void> => {
      if (ended) return;
      ended = true;
      this.underWay -= 1;
      if (source.isInitialized) await source.destroy().catch(() => undefined);
    };
    try {
      await source.initialize();
    } catch (error) {
      await end();
      throw error;
    }
    return cutWhenIdle(linesOf(source, exportedAt), idleMs, end);
  }
}

/** Ends the export with the last line, with the reader, or once nobody has taken a line for `idleMs`, be it the first. */
function cutWhenIdle(lines: AsyncGenerator<string>, idleMs: number, end: () => Promise<void>): AsyncGenerator<string> {
  const idle = () => setTimeout(() => void end(), idleMs).unref();
  let timer = idle();
  return (async function* () {
    try {
      for await (const line of lines) {
        clearTimeout(timer);
        timer = idle();
        yield line;
      }
    } finally {
      clearTimeout(timer);
      await end();
    }
  })();
}

async function* linesOf(source: DataSource, exportedAt: Date): AsyncGenerator<string> {
  const runner = source.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  const [counts] = (await runner.query('SELECT (SELECT count(*)::int FROM history_rows) AS rows, (SELECT count(*)::int FROM history_seals) AS seals')) as { rows: number; seals: number }[];
  yield `${exportHeaderLine({ exportedAt: exportedAt.toISOString(), rows: counts?.rows ?? 0, seals: counts?.seals ?? 0 })}\n`;
  yield* rowsOf(runner);
  const seals = await runner.manager.find(HistorySeal, { order: { sequence: 'ASC' } });
  for (const seal of seals) yield `${sealLine(seal)}\n`;
}

async function* rowsOf(runner: QueryRunner): AsyncGenerator<string> {
  let after: Pick<HistoryRow, 'subjectNoun' | 'subjectId' | 'sequence'> | null = null;
  for (;;) {
    const query = runner.manager.createQueryBuilder(HistoryRow, 'h').orderBy('h.subjectNoun').addOrderBy('h.subjectId').addOrderBy('h.sequence').limit(rowsAtOnce);
    if (after) query.where('(h.subject_noun, h.subject_id, h.sequence) > (:subjectNoun, :subjectId::uuid, :sequence)', after);
    const batch: HistoryRow[] = await query.getMany();
    yield batch.map((row) => `${rowLine(row)}\n`).join('');
    const last = batch.at(-1);
    if (!last || batch.length < rowsAtOnce) return;
    after = { subjectNoun: last.subjectNoun, subjectId: last.subjectId, sequence: last.sequence };
  }
}

function rowLine(row: HistoryRow): string {
  const personal = row.personal && row.personalSalt ? { salt: row.personalSalt, fields: row.personal as PersonalFields } : undefined;
  return exportRowLine({ ...row, at: row.at.toISOString(), details: row.details as never }, personal);
}

const sealLine = (seal: HistorySeal): string =>
  exportSealLine({ sealedAt: seal.sealedAt.toISOString(), heads: seal.heads, previousSealHash: seal.previousSealHash, hash: seal.hash });
