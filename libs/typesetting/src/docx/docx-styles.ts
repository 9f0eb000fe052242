import { AlignmentType, type IParagraphOptions, type IParagraphStyleOptions, type IStylesOptions, LeaderType, LineRuleType, TabStopType } from 'docx';
import { officialFontNames } from '../fonts/font-families';

/** Measures of the official page in twentieths of a point; 22 lines of 579 stay within 225 mm where 580 would not. */
export const grid = {
  linePitch: 579,
  textWidth: 8844,
  /** −0.25 pt between characters: 28 of 16 pt in 156 mm. */
  spacing: -5,
  /** Two characters. */
  indent: 630,
} as const;

/** Sizes in half points: 三号, 二号, 四号, 小四. */
export const sizes = { body: 32, title: 44, small: 28, head: 24 } as const;

type Hand = Exclude<keyof typeof officialFontNames, 'latin'>;

/** East Asian and Latin faces named outright: theme fonts make WPS ask for missing ones. */
export function fontOf(hand: Hand): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  const latin = officialFontNames.latin;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: officialFontNames[hand] };
}

/** A line of the head or the foot, outside the grid. */
const oneLine = { line: 320, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const onGrid = { line: grid.linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** A style takes tab stops as a paragraph does (ECMA-376 CT_PPrBase); the library's type only leaves them out. */
type StyleParagraph = IParagraphStyleOptions['paragraph'] & Pick<IParagraphOptions, 'tabStops'>;

function style(id: string, name: string, run: IParagraphStyleOptions['run'], paragraph: StyleParagraph): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: 'BodyText', quickFormat: true, run, paragraph };
}

/** Normal carries face and size itself: WPS and LibreOffice read it before the document defaults. */
const normal: IParagraphStyleOptions = {
  id: 'Normal',
  name: 'Normal',
  quickFormat: true,
  run: { font: fontOf('fangsong'), size: sizes.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
  paragraph: { spacing: onGrid, alignment: AlignmentType.BOTH },
};

const headingStyles: IParagraphStyleOptions[] = [
  style('Heading1', 'heading 1', { font: fontOf('kai'), size: sizes.head, bold: false }, { outlineLevel: 0, keepNext: true, spacing: oneLine }),
  // A title of n lines takes n + 2 lines of the grid.
  style('Heading2', 'heading 2', { font: fontOf('biaosong'), size: sizes.title, bold: false }, {
    outlineLevel: 1, keepNext: true, keepLines: true, alignment: AlignmentType.CENTER, spacing: { ...onGrid, before: 463, after: 695 },
  }),
  style('Heading3', 'heading 3', { font: fontOf('hei'), size: sizes.body, bold: false, characterSpacing: grid.spacing }, { outlineLevel: 2, keepNext: true, indent: { firstLine: grid.indent }, spacing: onGrid }),
];

const contentsStyles: IParagraphStyleOptions[] = [
  style('TOCHeading', 'TOC Heading', { font: fontOf('biaosong'), size: sizes.title }, { alignment: AlignmentType.CENTER, spacing: { ...onGrid, after: 400 } }),
  style('TOC1', 'toc 1', { font: fontOf('hei'), size: sizes.body }, { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...onGrid, before: 200, after: 80 } }),
  style('TOC2', 'toc 2', { size: sizes.small }, {
    keepLines: true,
    alignment: AlignmentType.LEFT,
    // No indent on the right: LibreOffice draws nothing of what a tab sets beyond it, and that is the page's number.
    indent: { left: 500, hanging: 500 },
    tabStops: [{ type: TabStopType.LEFT, position: 500 }, { type: TabStopType.RIGHT, position: grid.textWidth, leader: LeaderType.DOT }],
    spacing: { line: 480, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  }),
];

const bodyStyles: IParagraphStyleOptions[] = [
  style('BodyText', 'Body Text', { characterSpacing: grid.spacing }, { indent: { firstLine: grid.indent } }),
  style('CoverTitle', 'Cover Title', { font: fontOf('biaosong'), size: 52 }, { alignment: AlignmentType.CENTER, spacing: { line: 920, lineRule: LineRuleType.EXACT } }),
  style('CoverOffice', 'Cover Office', { font: fontOf('kai'), size: 36 }, { alignment: AlignmentType.CENTER, spacing: { line: 720, lineRule: LineRuleType.EXACT } }),
  style('Header', 'header', { font: fontOf('kai'), size: sizes.head }, { spacing: oneLine }),
  style('Footer', 'footer', { font: fontOf('song'), size: sizes.small }, { spacing: oneLine }),
  style('TableTitle', 'Table Title', { font: fontOf('biaosong'), size: sizes.title }, { outlineLevel: 0, alignment: AlignmentType.CENTER, spacing: { before: 0, after: 360 } }),
  style('TableText', 'Table Text', { size: sizes.small }, { spacing: { line: 440, lineRule: LineRuleType.EXACT } }),
];

export const documentStyles: IStylesOptions = {
  default: { document: { run: { font: fontOf('fangsong'), size: sizes.body }, paragraph: { spacing: onGrid } } },
  paragraphStyles: [normal, ...headingStyles, ...contentsStyles, ...bodyStyles],
  characterStyles: [
    { id: 'Lead', name: 'Lead Sentence', run: { font: fontOf('kai') } },
    // Curly quotes are half a character wide in the official layout: a Chinese face would draw them a whole one in WPS and LibreOffice.
    { id: 'NarrowQuote', name: 'Narrow Quote', run: { font: officialFontNames.latin } },
  ],
};
