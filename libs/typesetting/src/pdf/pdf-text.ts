import { dirname, join } from 'node:path';

/** One run of text on a sheet, as the finished PDF holds it. Positions in points from the lower left. */
export interface TextRun {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** A link and the sheet it leads to (from 1). */
export interface SheetLink {
  sheet: number;
  /** Lower left and upper right corner. */
  rect: [number, number, number, number];
}

export interface PdfOutlineEntry {
  title: string;
  /** From 1; 0 when the bookmark leads nowhere. */
  sheet: number;
  level: number;
}

export interface PdfReader {
  sheets: number;
  outline: PdfOutlineEntry[];
  /** The text runs of one sheet (from 1) in reading order. */
  runsOf(sheet: number): Promise<TextRun[]>;
  close(): Promise<void>;
}

interface OutlineNode {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineNode[];
}

/** Opens a finished PDF (PDF.js) for reading its text and bookmarks back. Throws when it is not a PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PdfReader> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const loading = pdfjs.getDocument({
    // PDF.js takes the buffer for its own and empties it.
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    verbosity: 0,
  });
  const document = await loading.promise;
  const outline: PdfOutlineEntry[] = [];
  const walk = async (nodes: OutlineNode[], level: number): Promise<void> => {
    for (const node of nodes) {
      const explicit = typeof node.dest === 'string' ? await document.getDestination(node.dest) : node.dest;
      const target = explicit?.[0] as { num: number; gen: number } | undefined;
      outline.push({ title: node.title, sheet: target ? (await document.getPageIndex(target)) + 1 : 0, level });
      await walk(node.items, level + 1);
    }
  };
  await walk(((await document.getOutline()) ?? []) as OutlineNode[], 1);
  return {
    sheets: document.numPages,
    outline,
    runsOf: async (sheet) => {
      const page = await document.getPage(sheet);
      const content = await page.getTextContent({ disableNormalization: true });
      page.cleanup();
      return content.items.flatMap((item) =>
        'str' in item && item.str !== '' ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), size: Math.abs(Number(item.transform[3])) }] : [],
      );
    },
    close: () => loading.destroy(),
  };
}
