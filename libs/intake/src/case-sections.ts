import type { DocumentSection } from '@huibian/contracts';
import type { WordParagraph } from './docx/word-blocks';
import { isHeadingLevel } from './docx/word-styles';
import type { Ledger } from './ledger';
import { bare, isSectionHeading } from './marks';
import type { Passage } from './passage';

export interface CaseParagraph {
  passage: Passage;
  /** How it looks in a Word file. */
  looks?: WordParagraph;
}

const NAMES = '基本情况|背景情况|工作背景|主要做法|具体做法|做法与举措|工作举措|实施成效|主要成效|工作成效|实际成效|取得成效|经验启示|工作启示|下一步打算';
const STANDARD = new RegExp(`^(?:${NAMES})$`);
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** A heading that runs into its text: 一、基本情况。本县…… */
const RUN_IN = new RegExp(`^((?:${NUMERAL}[、.．]|[（(]${NUMERAL}[）)])\\s*(?:${NAMES}))\\s*([。：:])\\s*(?=\\S)`);
const BRACKETED = new RegExp(`^[（(]${NUMERAL}[）)]\\s*[^，。；：！？]{1,24}$`);
const HEADING_MAX = 40;

/** A heading without the full stop or colon some put after it. */
const unmarked = (text: string): string => text.replace(/[。：:]$/, '');
const isNumbered = (text: string): boolean => isSectionHeading(unmarked(text)) && (!text.endsWith('。') || STANDARD.test(bare(unmarked(text)).replace(/^[^、.．]*[、.．]/, '')));
const isShort = (text: string): boolean => text.length <= HEADING_MAX && !/[。；，]$/.test(text);

/** Parts headings from the text they run into. */
function partRunIns(paragraphs: readonly CaseParagraph[], ledger: Ledger): CaseParagraph[] {
  return paragraphs.flatMap(({ passage, looks }) => {
    const found = RUN_IN.exec(passage.text);
    if (!found) return [{ passage, ...(looks && { looks }) }];
    const [whole, heading = '', mark = ''] = found;
    ledger.drop('title_marks', passage.slice(heading.length, heading.length + mark.length));
    return [{ passage: passage.slice(0, heading.length) }, { passage: passage.slice(whole.length) }];
  });
}

type Test = (paragraph: CaseParagraph) => boolean;

/** How this case marks its sections: by number, by style, by number in brackets, by the usual names, or by bold type. */
function headingTest(paragraphs: readonly CaseParagraph[]): Test | undefined {
  const outlined = paragraphs.filter(({ passage, looks }) => isHeadingLevel(looks?.outlineLevel) && isShort(passage.text));
  const level = Math.min(...outlined.map(({ looks }) => looks?.outlineLevel ?? Number.POSITIVE_INFINITY));
  const styled: Test = ({ passage, looks }) => looks?.outlineLevel === level && isShort(passage.text);
  const numbered: Test = ({ passage }) => isNumbered(passage.text);
  if (paragraphs.some(numbered)) return (each) => numbered(each) || (styled(each) && !BRACKETED.test(each.passage.text) && !/^\d/.test(each.passage.text));
  if (outlined.length > 0) return styled;
  const bracketed: Test = ({ passage }) => BRACKETED.test(unmarked(passage.text));
  if (paragraphs.filter(bracketed).length > 1) return bracketed;
  const named: Test = ({ passage }) => STANDARD.test(bare(unmarked(passage.text)));
  if (paragraphs.some(named)) return named;
  const bold: Test = ({ passage, looks }) => looks?.bold === true && isShort(passage.text);
  const bolds = paragraphs.filter(bold).length;
  return bolds > 1 && bolds * 2 <= paragraphs.length ? bold : undefined;
}

export interface CaseSections {
  preamble: string[];
  sections: DocumentSection[];
}

/** Parts the text of a case into its preamble and its sections. */
export function readCaseSections(paragraphs: readonly CaseParagraph[], ledger: Ledger): CaseSections {
  const parted = partRunIns(paragraphs, ledger);
  const isHeading = headingTest(parted) ?? ((): boolean => false);
  const preamble: string[] = [];
  const sections: DocumentSection[] = [];
  for (const paragraph of parted) {
    const { passage } = paragraph;
    const text = passage.text.replace(/[\t ]+/g, ' ');
    const heads = isHeading(paragraph);
    if (heads) {
      const heading = unmarked(text);
      ledger.keep(passage.slice(0, passage.text.length - (text.length - heading.length)));
      ledger.drop('title_marks', passage);
      sections.push({ heading: heading.replace(/^([^\s]{1,4}[、.．）)])\s+/, '$1'), paragraphs: [] });
    } else {
      ledger.keep(passage);
      (sections.at(-1)?.paragraphs ?? preamble).push(text);
    }
  }
  return { preamble, sections };
}
