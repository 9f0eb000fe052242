import type { BatchDocument, DocumentRow } from '@huibian/contracts';
import { endsSentence } from '@huibian/manuscript';
import { ordinalOf } from './cover-page';
import { Ledger } from './ledger';
import { bare, isFolio, narrowDigits } from './marks';
import { Passage } from './passage';
import type { SourceText } from './source-text';
import { ProblemList, type Understanding } from './understanding';

const ROW_START = /^(\d{1,3})(?:\s+(?=\D)|$)/;
const rowStart = (text: string): string | undefined => ROW_START.exec(narrowDigits(text))?.[1];
const CJK = /[\p{Script=Han}\p{P}\p{S}\d]/u;

/** The line that names the columns, however its cells are spaced. */
export const isTableHead = (text: string): boolean => bare(text).startsWith('序号名称');

interface OpenRow {
  number: number;
  numeral: Passage;
  /** Runs of lines between blank lines. */
  runs: Passage[][];
}

/** Cells are hard-wrapped and spaced out: white space goes, except between Latin words. */
function cell(lines: readonly Passage[]): Passage {
  const whole = Passage.joinLines(lines);
  return whole.filter((character, index) => {
    if (!/\s/.test(character)) return true;
    const [before, after] = [whole.text.charAt(index - 1), whole.text.charAt(index + 1)];
    return before !== '' && after !== '' && !/\s/.test(before) && !CJK.test(before) && !CJK.test(after);
  });
}

/** Name cells are narrow and content cells wide; where no blank line parts them, the first wide line opens the content. */
function splitCells(runs: readonly Passage[][]): { name: Passage[]; content: Passage[] } {
  const [first = [], ...rest] = runs;
  if (rest.length > 0) return { name: first, content: rest.flat() };
  const widest = Math.max(0, ...first.map((line) => line.text.length));
  const opens = first.findIndex((line) => line.text.length > widest * 0.7);
  return opens <= 0 ? { name: first, content: [] } : { name: first.slice(0, opens), content: first.slice(opens) };
}

class TableReader {
  readonly rows: DocumentRow[] = [];
  private open: OpenRow | undefined;
  private afterBlank = true;

  constructor(
    private readonly ledger: Ledger,
    private readonly problems: ProblemList,
  ) {}

  take(line: Passage): void {
    if (line.text === '') this.afterBlank = true;
    else if (isTableHead(line.text)) this.ledger.drop('table_head', line);
    else if (this.startsRow(line)) this.start(line);
    else if (isFolio(line.text)) this.ledger.drop('folio', line);
    else if (this.open) this.append(this.open, line);
    else {
      this.ledger.drop('not_understood', line);
      this.problems.add('intake.row_without_number', line);
    }
    if (line.text !== '') this.afterBlank = false;
  }

  /** The next number opens a row where the row before can be over: a figure inside a sentence opens none. */
  private startsRow(line: Passage): boolean {
    const number = Number(rowStart(line.text) ?? Number.NaN);
    const last = this.open?.number ?? 0;
    const before = this.open?.runs.at(-1)?.at(-1)?.text;
    // A number with nothing behind it is a row too, when the next one follows.
    const over = before === undefined ? !this.open || number === last + 1 : endsSentence(before);
    return over && number > last && number <= last + 3;
  }

  private start(line: Passage): void {
    this.finish();
    const digits = rowStart(line.text) ?? '';
    const expected = (this.rows.at(-1)?.number ?? 0) + 1;
    if (Number(digits) !== expected) this.problems.add('intake.row_number_gap', line, { expected, found: Number(digits) });
    this.open = { number: Number(digits), numeral: line.slice(0, digits.length), runs: [] };
    const rest = line.slice(digits.length).trim();
    this.afterBlank = true;
    if (rest.text !== '') this.append(this.open, rest);
  }

  private append(row: OpenRow, line: Passage): void {
    const run = row.runs.at(-1);
    if (run && !this.afterBlank) run.push(line);
    else row.runs.push([line]);
    this.afterBlank = false;
  }

  finish(): void {
    const row = this.open;
    if (!row) return;
    const cells = splitCells(row.runs);
    const [name, content] = [cell(cells.name), cell(cells.content)];
    if (name.text === '' || content.text === '') {
      this.ledger.drop('not_understood', row.numeral, ...row.runs.flat());
      this.problems.add('intake.row_unreadable', row.numeral, { number: row.number });
      return;
    }
    this.ledger.keep(row.numeral, name, content);
    this.rows.push({ number: row.number, name: name.text, content: content.text });
  }
}

/** Reads the text of an experience table (典型经验): its title, then rows of number, name and content. */
export function importExperienceTable(text: SourceText): Understanding {
  const { source, lines } = text;
  const ledger = new Ledger(source);
  const problems = new ProblemList(source);
  const head = lines.findIndex((line) => isTableHead(line.text));
  const first = head === -1 ? lines.findIndex((line) => rowStart(line.text) === '1') : head;
  if (first === -1) {
    problems.add('intake.table_missing', lines.find((line) => line.text !== ''));
    return { problems: problems.sorted() };
  }
  const title = lines.slice(0, first).filter((line) => line.text !== '');
  ledger.keep(...title);
  if (title.length === 0) problems.add('intake.title_missing', lines[first]);
  const reader = new TableReader(ledger, problems);
  lines.slice(first).forEach((line) => reader.take(line));
  reader.finish();
  if (reader.rows.length === 0) problems.add('intake.table_missing', lines[first]);
  const titleText = title.map((line) => line.text).join(' ');
  const report = { ...text.report(ledger), joins: 0, ambiguousJoins: [], contradictions: [] };
  const document: BatchDocument = { kind: 'experience_table', title: titleText, ordinal: ordinalOf(titleText), office: '', date: '', chapters: [], rows: reader.rows, report };
  return { ...(titleText !== '' && reader.rows.length > 0 && { document }), problems: problems.sorted() };
}
