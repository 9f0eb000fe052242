import type { ManifestCase } from '@huibian/contracts';
import { AlignmentType, Bookmark, Document, FrameAnchorType, HeadingLevel, type ISectionOptions, NumberFormat, Paragraph, TextRun, VerticalAlignSection } from 'docx';
import { TITLE_MEASURE_EM, widthInEm } from '../title-forms';
import type { Volume, VolumeCase, VolumeParagraph } from '../volume';
import { bookmarkOf, contentsEntry, contentsSection } from './contents-docx';
import { packDocx } from './docx-package';
import { folioFooter, oddEvenFooters, pageOf, runningHeader } from './docx-pages';
import { documentStyles, grid, sizes } from './docx-styles';
import { narrowQuotes } from './narrow-quotes';

/**
 * A compilation as an editable Word document: heading styles, a contents field whose kept numbers are `landings`' pages,
 * a section a chapter with its running head, folios outside. Updating the field keeps the labels: they stand as TC
 * entries beside the headings.
 */
export async function volumeDocx(volume: Volume, landings: readonly ManifestCase[]): Promise<Buffer> {
  const pages = new Map(landings.map((landing) => [landing.number, landing.startPage]));
  const document = new Document({
    title: volume.title,
    creator: volume.office,
    lastModifiedBy: volume.office,
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    features: { updateFields: false },
    sections: [cover(volume), contentsSection(volume, pages), ...volume.chapters.map((chapter, index) => chapterSection(chapter, index === 0, pages))],
  });
  return packDocx(document, volume.issued);
}

function cover(volume: Volume): ISectionOptions {
  const office = [volume.office, volume.date].filter((line) => line !== '');
  return {
    properties: { ...pageOf(), verticalAlign: VerticalAlignSection.TOP },
    children: [
      ...volume.coverLines.map((line, index) => new Paragraph({
        style: 'CoverTitle',
        ...(index === 0 ? { spacing: { before: 2600 } } : {}),
        children: [new TextRun({ text: line, size: fittedSize(52, line) })],
      })),
      ...office.map((line, index) => new Paragraph({
        style: 'CoverOffice',
        ...(index === 0 ? { spacing: { before: 5600 } } : {}),
        children: [new TextRun({ text: line, size: fittedSize(36, line) })],
      })),
    ],
  };
}

/** Half points at which a line fits the measure. */
export function fittedSize(size: number, line: string): number {
  const widest = (TITLE_MEASURE_EM * sizes.title) / size;
  const width = widthInEm(line);
  return width <= widest ? size : Math.floor((size * widest) / width);
}

function chapterSection(chapter: Volume['chapters'][number], first: boolean, pages: Map<number, number>): ISectionOptions {
  // Word sets a chapter's first page apart; its folio stands where the page the PDF gave it has it.
  const opensOdd = (pages.get(chapter.cases[0]?.number ?? 0) ?? 1) % 2 === 1;
  return {
    properties: { ...pageOf({ ...(first ? { start: 1 } : {}), formatType: NumberFormat.DECIMAL }), titlePage: true },
    headers: { default: runningHeader(chapter.name, 'right'), even: runningHeader(chapter.name, 'left'), first: runningHeader('', 'right') },
    footers: { ...oddEvenFooters(), first: folioFooter(opensOdd ? 'right' : 'left') },
    children: [chapterHeading(chapter.name, opensOdd), ...chapter.cases.flatMap((entry, index) => caseParagraphs(entry, index > 0))],
  };
}

/** In a frame within the head margin, where the other pages carry the running head: it takes no line of the text. */
function chapterHeading(name: string, opensOdd: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: opensOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    frame: { type: 'absolute', width: grid.textWidth, height: 320, position: { x: 1587, y: 1191 }, anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE } },
    children: [new TextRun(name)],
  });
}

function caseParagraphs(entry: VolumeCase, newPage: boolean): Paragraph[] {
  const spacing = grid.spacing + Math.round(entry.tracking * 20);
  const paragraph = (it: VolumeParagraph): Paragraph => new Paragraph({ style: 'BodyText', children: runsOf(it, spacing) });
  const size = Math.min(...entry.titleLines.map((line) => fittedSize(sizes.title, line)));
  const lines = titleRuns(entry, size);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: newPage,
      children: [...contentsEntry(`${entry.number}. ${entry.label}`), new Bookmark({ id: bookmarkOf(entry.number), children: lines })],
    }),
    ...entry.preamble.map(paragraph),
    ...entry.sections.flatMap((section) => [
      ...(section.heading === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(section.heading)] })]),
      ...section.paragraphs.map(paragraph),
    ]),
  ];
}

/**
 * The lines of a title. A break that stands for the space between clauses has that space before it, hidden and so without width:
 * who reads the file back tells it from a break inside a clause too wide for a line.
 */
function titleRuns({ titleLines, heading }: Pick<VolumeCase, 'titleLines' | 'heading'>, size: number): TextRun[] {
  let at = 0;
  return titleLines.flatMap((text, index) => {
    const parted = index > 0 && heading.charAt(at) === ' ';
    at += text.length + (parted ? 1 : 0);
    return [...(parted ? [new TextRun({ text: ' ', vanish: true })] : []), new TextRun({ text, size, ...(index > 0 ? { break: 1 } : {}) })];
  });
}

function runsOf(paragraph: VolumeParagraph, spacing: number): TextRun[] {
  const tracked = spacing === grid.spacing ? {} : { characterSpacing: spacing };
  return [
    ...narrowQuotes(paragraph.lead).map(({ text, quote }) => new TextRun({ text, style: quote ? 'NarrowQuote' : 'Lead', ...tracked })),
    ...narrowQuotes(paragraph.text).map(({ text, quote }) => new TextRun({ text, ...(quote ? { style: 'NarrowQuote' } : {}), ...tracked })),
  ];
}
