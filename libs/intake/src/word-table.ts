import type { BatchDocument, DocumentRow } from '@huibian/contracts';
import { ordinalOf } from './cover-page';
import { isTableHead } from './experience-table';
import { Ledger } from './ledger';
import { bare, narrowDigits } from './marks';
import { Passage } from './passage';
import type { SourceText } from './source-text';
import { ProblemList, type Understanding } from './understanding';

const NUMBER = /^(\d{1,3})\s*[.．、]?$/;
/** Words a program sets where a row goes on over the page. */
const CONTINUED = /[（(]续[）)]$/;

const oneLine = (cell: Passage): Passage => cell.replace((character) => (character === '\u2028' ? '' : character === '\t' ? ' ' : character)).trim();
const textOf = (row: readonly Passage[]): string => row.map((cell) => cell.text).join('');

/** The table of a Word file whose first row names the columns 序号, 名称 and 主要内容; undefined where there is none. */
export const experienceTableOf = ({ word }: SourceText): Passage[][] | undefined => word?.tables.find((rows) => rows.slice(0, 2).some((row) => isTableHead(textOf(row))));

class RowReader {
  readonly rows: DocumentRow[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly problems: ProblemList,
  ) {}

  take(cells: readonly Passage[], at: number): void {
    const [numeral = Passage.empty, name = Passage.empty, content = Passage.empty] = cells.map(oneLine).filter((cell) => cell.text !== '');
    if (isTableHead(textOf(cells))) return this.ledger.drop('table_head', ...cells);
    const number = Number(NUMBER.exec(narrowDigits(numeral.text))?.[1] ?? Number.NaN);
    const last = this.rows.at(-1);
    if (last && number === last.number && CONTINUED.test(name.text)) {
      last.content += content.text;
      this.ledger.keep(content);
      this.ledger.drop('table_head', numeral, name);
      return undefined;
    }
    if (!Number.isInteger(number) || name.text === '' || content.text === '') {
      if (bare(textOf(cells)) === '') return undefined;
      this.ledger.drop('not_understood', ...cells);
      return this.problems.add('intake.table_row_unreadable', cells.find((cell) => cell.text !== ''), { row: at + 1 });
    }
    const expected = (last?.number ?? 0) + 1;
    if (number !== expected) this.problems.add('intake.row_number_gap', numeral, { expected, found: number });
    this.ledger.keep(numeral, name, content);
    this.rows.push({ number, name: name.text, content: content.text });
    return undefined;
  }
}

/** Reads an experience table (典型经验) of a Word file: its title before the table, a row a row of cells. */
export function importWordTable(text: SourceText, table: readonly Passage[][]): Understanding {
  const ledger = new Ledger(text.source);
  const problems = new ProblemList(text.source);
  const first = table.flat().find((cell) => cell.text !== '')?.start ?? 0;
  const title = text.lines.filter((line) => line.text !== '' && line.start < first);
  ledger.keep(...title);
  if (title.length === 0) problems.add('intake.title_missing', table[0]?.[0]);
  const reader = new RowReader(ledger, problems);
  table.forEach((row, at) => reader.take(row, at));
  if (reader.rows.length === 0) problems.add('intake.table_missing', table[0]?.[0]);
  const lines = title.map((line) => line.text).join(' ');
  const hint = text.word?.document.title ?? '';
  // Where a title is parted into lines only the file's properties say whether with spaces.
  const titleText = bare(hint) === bare(lines) ? hint : lines;
  const report = { ...text.report(ledger), joins: 0, ambiguousJoins: [], contradictions: [] };
  const document: BatchDocument = { kind: 'experience_table', title: titleText, ordinal: ordinalOf(titleText), office: '', date: '', chapters: [], rows: reader.rows, report };
  return { ...(titleText !== '' && reader.rows.length > 0 && { document }), problems: problems.sorted() };
}
