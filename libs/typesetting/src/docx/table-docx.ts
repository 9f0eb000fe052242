import type { BatchDocument, DocumentRow } from '@huibian/contracts';
import { AlignmentType, Document, NumberFormat, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { issuedMonth } from '../volume';
import { packDocx } from './docx-package';
import { oddEvenFooters, pageOf } from './docx-pages';
import { documentStyles, fontOf, grid, sizes } from './docx-styles';
import { fittedSize } from './volume-docx';

/** 14, 38 and 104 mm in twentieths of a point. */
const columnWidths = [794, 2154, 5896] as const;
const [numberWidth, nameWidth, contentWidth] = columnWidths;

/**
 * An experience table as a Word document: the header row repeats. A row never breaks across pages: Word cannot repeat
 * 序号 and 名称 with （续）, so number and name stay with the whole of their content.
 */
export async function tableDocx(document: BatchDocument): Promise<Buffer> {
  const title = document.title.replace(/\s+/g, ' ').trim();
  const word = new Document({
    title,
    creator: document.office,
    lastModifiedBy: document.office,
    styles: documentStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: pageOf({ start: 1, formatType: NumberFormat.DECIMAL }),
      footers: oddEvenFooters(),
      children: [new Paragraph({ style: 'TableTitle', children: [new TextRun({ text: title, size: fittedSize(sizes.title, title) })] }), table(document.rows)],
    }],
  });
  return packDocx(word, issuedMonth(document.date));
}

function table(rows: readonly DocumentRow[]): Table {
  const header = ['序号', '名　称', '主要内容'].map((text, index) => cell(text, columnWidths[index] ?? contentWidth, { centred: true, font: fontOf('hei') }));
  return new Table({
    width: { size: grid.textWidth, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
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
