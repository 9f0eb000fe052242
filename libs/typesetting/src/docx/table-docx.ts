import type { BatchDocument, DocumentRow } from '@huibian/contracts';
import { AlignmentType, Document, NumberFormat, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { RowPart } from '../pdf/typeset-pdf';
import { issuedMonth } from '../volume';
import { packDocx } from './docx-package';
import { oddEvenFooters, pageOf } from './docx-pages';
import { documentStyles, fontOf, grid, sizes } from './docx-styles';
import { fittedSize } from './volume-docx';

/** 14, 38 and 104 mm in twentieths of a point. */
const columnWidths = [794, 2154, 5896] as const;
const [numberWidth, nameWidth, contentWidth] = columnWidths;

/**
 * An experience table as a Word document: the header row repeats. Word cannot repeat 序号 and 名称 with （续） by itself, so a
 * row is cut where the typesetter, counting lines as Word sets them, finds a page full, and none of the parts breaks again.
 * Without parts every row stays whole.
 */
export async function tableDocx(document: BatchDocument, parts: readonly RowPart[] = []): Promise<Buffer> {
  const title = document.title.replace(/\s+/g, ' ').trim();
  const word = new Document({
    title,
    creator: document.office,
    lastModifiedBy: document.office,
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [{
      // Without the grid of the running text, to which LibreOffice would hold the closer lines of the table.
      properties: { ...pageOf({ start: 1, formatType: NumberFormat.DECIMAL }), grid: undefined },
      footers: oddEvenFooters(),
      children: [new Paragraph({ style: 'TableTitle', children: [new TextRun({ text: title, size: fittedSize(sizes.title, title) })] }), table(cutRows(document.rows, parts))],
    }],
  });
  return packDocx(word, issuedMonth(document.date));
}

/** The import knows such a row by its number and the end of its name, and joins it again. */
function cutRows(rows: readonly DocumentRow[], parts: readonly RowPart[]): DocumentRow[] {
  return rows.flatMap((row, index) => {
    const own = parts.filter((part) => part.row === index);
    const characters = [...row.content];
    let from = 0;
    const cut = own.map((part, at) => {
      const content = characters.slice(from, at === own.length - 1 ? undefined : from + part.characters).join('');
      from += part.characters;
      return { number: row.number, name: at === 0 ? row.name : `${row.name}（续）`, content };
    });
    return cut.length === 0 ? [row] : cut;
  });
}

function table(rows: readonly DocumentRow[]): Table {
  const header = ['序号', '名　称', '主要内容'].map((text, index) => cell(text, columnWidths[index] ?? contentWidth, { centred: true, font: fontOf('hei') }));
  return new Table({
    width: { size: grid.textWidth, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    // With the rule above it a row is as high as the typesetter counts it.
    margins: { top: 35, bottom: 35, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: header }), ...rows.map(tableRow)],
  });
}

function tableRow(row: DocumentRow): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell(String(row.number), numberWidth, { centred: true }),
      cell(row.name, nameWidth, { centred: true, font: fontOf('kai') }),
      cell(row.content, contentWidth, {}),
    ],
  });
}

function cell(text: string, width: number, look: { centred?: boolean; font?: ReturnType<typeof fontOf> }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({
      style: 'TableText',
      ...(look.centred ? { alignment: AlignmentType.CENTER } : {}),
      children: [new TextRun({ text, ...(look.font ? { font: look.font } : {}) })],
    })],
  });
}
