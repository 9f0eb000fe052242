import type { Ledger } from './ledger';
import { isFolio } from './marks';
import { Passage } from './passage';
import type { SourceBlock } from './source-blocks';
import type { ProblemList } from './understanding';

export interface CoverPage {
  title: string;
  ordinal: string;
  office: string;
  date: string;
}

const DATE = /^[〇○零一二三四五六七八九十\d]{2,4}\s*年\s*[一二三四五六七八九十\d]{1,3}\s*月(?:\s*[一二三四五六七八九十\d]{1,3}\s*日)?$/;
const OFFICE = /(?:办公室|领导小组|委员会|人民政府|办公厅|编委会|编写组|[委厅局部办院])$/;
const ORDINAL = /第[一二三四五六七八九十百\d]+[批辑期]/;

/** The ordinal a title names: 第二批, or empty. */
export const ordinalOf = (title: string): string => ORDINAL.exec(title)?.[0] ?? '';

/** Reads what stands before the contents: title lines, then the office, then the date. Whatever follows the date is front matter. */
export function readCover(blocks: readonly SourceBlock[], ledger: Ledger, problems: ProblemList): CoverPage {
  const lines = blocks.flatMap((block) => block.lines).filter((line) => {
    if (!isFolio(line.text)) return true;
    ledger.drop('folio', line);
    return false;
  });
  const dateAt = lines.findIndex((line) => DATE.test(line.text));
  const cover = dateAt === -1 ? lines : lines.slice(0, dateAt);
  const officeAt = cover.findLastIndex((line, index) => index > 0 && OFFICE.test(line.text));
  const title = officeAt === -1 ? cover : cover.slice(0, officeAt);
  const date = lines[dateAt];
  const office = cover[officeAt];
  const rest = [...cover.slice(officeAt === -1 ? cover.length : officeAt + 1), ...lines.slice(dateAt === -1 ? lines.length : dateAt + 1)];
  ledger.keep(...title, ...(date ? [date] : []), ...(office ? [office] : []));
  ledger.drop('front_matter', ...rest);
  if (rest.length > 0) problems.add('intake.front_matter', Passage.join(rest), {}, false);
  if (title.length === 0) problems.add('intake.title_missing', lines[0]);
  const titleText = title.map((line) => line.text).join(' ');
  return { title: titleText, ordinal: ordinalOf(titleText), office: office?.text ?? '', date: date?.text ?? '' };
}
