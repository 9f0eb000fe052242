import type { Ledger } from './ledger';
import { bare, isFolio } from './marks';
import { Passage } from './passage';
import type { SourceBlock } from './source-blocks';
import type { ProblemList } from './understanding';

export interface CoverPage {
  title: string;
  ordinal: string;
  office: string;
  date: string;
}

const DATE = /^\d{4}-\d{1,2}(?:-\d{1,2})?$|^[〇○零一二三四五六七八九十\d]{2,4}\s*年\s*[一二三四五六七八九十\d]{1,3}\s*月(?:\s*[一二三四五六七八九十\d]{1,3}\s*日)?$/;
const OFFICE = /(?:办公室|领导小组|委员会|人民政府|办公厅|编委会|编写组|[委厅局部办院])$/;
const ORDINAL = /第[一二三四五六七八九十百\d]+[批辑期]/;

/** The ordinal a title names: 第二批, or empty. */
export const ordinalOf = (title: string): string => ORDINAL.exec(title)?.[0] ?? '';

/** What a Word file says of itself in its properties. */
export interface CoverHints {
  title: string;
  author: string;
}

const ORDINAL_LINE = /^[（(]?第[一二三四五六七八九十百\d]+[批辑期][）)]?$/;

/** How many lines make up a title that is known; 0 where none do. */
function linesOfTitle(lines: readonly Passage[], title: string): number {
  if (title.trim() === '') return 0;
  let text = '';
  for (let index = 0; index < lines.length; index += 1) {
    text += bare(lines[index]?.text ?? '');
    if (text === bare(title)) return index + 1;
    if (text.length > title.length) break;
  }
  return 0;
}

/** Reads what stands before the contents: title lines, then the office, then the date. Whatever follows the date is front matter. */
export function readCover(blocks: readonly SourceBlock[], ledger: Ledger, problems: ProblemList, hints: CoverHints = { title: '', author: '' }): CoverPage {
  const lines = blocks.flatMap((block) => block.lines).filter((line) => {
    if (!isFolio(line.text)) return true;
    ledger.drop('folio', line);
    return false;
  });
  const dateAt = lines.findIndex((line) => DATE.test(line.text));
  const cover = dateAt === -1 ? lines : lines.slice(0, dateAt);
  const known = linesOfTitle(cover, hints.title);
  const ordinalLine = known > 0 && ORDINAL_LINE.test(cover[known]?.text ?? '') ? cover[known] : undefined;
  const officeAt = cover.findLastIndex((line, index) => index >= Math.max(1, known) && (OFFICE.test(line.text) || (known > 0 && bare(line.text) === bare(hints.author))));
  const title = known > 0 ? cover.slice(0, known) : officeAt === -1 ? cover : cover.slice(0, officeAt);
  const date = lines[dateAt];
  const office = cover[officeAt];
  const own = new Set([...title, ordinalLine, office, date]);
  const rest = lines.filter((line) => !own.has(line));
  ledger.keep(...[...own].flatMap((line) => line ?? []));
  ledger.drop('front_matter', ...rest);
  if (rest.length > 0) problems.add('intake.front_matter', Passage.join(rest), {}, false);
  if (title.length === 0) problems.add('intake.title_missing', lines[0]);
  const titleText = known > 0 ? hints.title : title.map((line) => line.text).join(' ');
  return { title: titleText, ordinal: ordinalOf(titleText) || ordinalOf(ordinalLine?.text ?? ''), office: office?.text ?? '', date: date?.text ?? '' };
}
