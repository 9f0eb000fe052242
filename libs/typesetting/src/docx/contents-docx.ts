import { BuilderElement, InternalHyperlink, type ISectionOptions, NumberFormat, Paragraph, type ParagraphChild, Tab, TableOfContents, TextRun } from 'docx';
import { officialFontNames } from '../fonts/font-families';
import { widthInEm } from '../title-forms';
import type { Volume, VolumeCase } from '../volume';
import { folioFooter, pageOf, runningHeader } from './docx-pages';
import { grid, sizes } from './docx-styles';
import { narrowQuotes } from './narrow-quotes';

/** Where the label of an entry begins; two dots lead to its page at least. */
const contentsIndent = 500;
const LEADER_EM = 0.6;

export const bookmarkOf = (number: number): string => `case_${number}`;

/** The contents as one field that keeps its entries and their pages, with a page of its own behind the cover. */
export function contentsSection(volume: Volume, pages: ReadonlyMap<number, number>): ISectionOptions {
  const entries = volume.chapters.flatMap((chapter) => [
    new Paragraph({ style: 'TOC1', children: [new TextRun(chapter.name)] }),
    ...chapter.cases.map((entry) => new Paragraph({
      style: 'TOC2',
      children: [new InternalHyperlink({
        anchor: bookmarkOf(entry.number),
        children: entryRuns(entry, `（${pages.get(entry.number) ?? ''}）`),
      })],
    })),
  ]);
  return {
    properties: pageOf({ start: 1, formatType: NumberFormat.UPPER_ROMAN }),
    headers: { default: runningHeader('', 'right'), even: runningHeader('', 'left') },
    footers: { default: folioFooter('center'), even: folioFooter('center') },
    children: [
      new Paragraph({ style: 'TOCHeading', children: [new TextRun('目　录')] }),
      new TableOfContents('目录', {
        hyperlink: true,
        // The kept numbers are right: Word need not ask to update them on opening.
        beginDirty: false,
        headingStyleRange: '1-1',
        tcFieldIdentifier: 'c',
        tcFieldLevelRange: '2-2',
        pageNumbersEntryLevelsRange: '1-1',
        useAppliedParagraphOutlineLevel: false,
        contentChildren: entries,
      }),
    ],
  };
}

// A link takes the style of its runs for its own in LibreOffice: the face of the quotes is named outright.
const quoteFont = { ascii: officialFontNames.latin, hAnsi: officialFontNames.latin, cs: officialFontNames.latin, eastAsia: officialFontNames.latin };

function entryRuns({ number, label }: VolumeCase, page: string): TextRun[] {
  const lines = contentsLines(label, page);
  return [
    new TextRun({ children: [`${number}.`, new Tab()] }),
    ...lines.flatMap((line, index) => narrowQuotes(line).map(({ text, quote }, at) => new TextRun({ text, ...(index > 0 && at === 0 ? { break: 1 } : {}), ...(quote ? { font: quoteFont } : {}) }))),
    new TextRun({ children: [new Tab(), page] }),
  ];
}

/** Curly quotes are narrow here. */
const widthOf = (text: string): number => widthInEm(text.replace(/[‘’“”]/g, 'n'));

/**
 * A label in one piece, or cut where its last line would leave the page's number no room: the tab would carry the number
 * to a line that has nothing else. (An indent on the right would do it in Word; LibreOffice draws nothing beyond one.)
 */
export function contentsLines(label: string, page: string): string[] {
  const measure = (grid.textWidth - contentsIndent) / 20 / (sizes.small / 2);
  const column = measure - widthOf(page) - LEADER_EM;
  let last = label;
  for (let at = lineEnd(last, measure); at < last.length; at = lineEnd(last, measure)) last = last.slice(at);
  if (widthOf(last) <= column) return [label];
  const cut = label.length - last.length + lineEnd(last, column);
  return [label.slice(0, cut), label.slice(cut)];
}

/** How much of a text a line of that width holds: no mark begins the next, none that opens ends this one, no number is torn. */
function lineEnd(text: string, measure: number): number {
  let at = 0;
  for (let width = 0; at < text.length; at += 1) {
    width += widthOf(text.charAt(at));
    if (width > measure) break;
  }
  const torn = (place: number): boolean => /[，、：；。！？”’）》]/.test(text.charAt(place)) || /[“‘（《]/.test(text.charAt(place - 1)) || /[\w.%]{2}/.test(text.slice(place - 1, place + 1));
  if (at < text.length) while (at > 1 && torn(at)) at -= 1;
  return Math.max(1, at);
}

/** A hidden TC field (ECMA-376 17.16.5.65): what the contents print for this heading. */
export function contentsEntry(label: string): ParagraphChild[] {
  const instruction = ` TC "${label.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}" \\f c \\l 2 `;
  const fieldChar = (type: string): BuilderElement => new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  const text = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
    children: [instruction as unknown as BuilderElement],
  });
  return [fieldChar('begin'), text, fieldChar('end')].map(
    (child) => new BuilderElement({ name: 'w:r', children: [new BuilderElement({ name: 'w:rPr', children: [new BuilderElement({ name: 'w:vanish' })] }), child] }) as unknown as ParagraphChild,
  );
}
