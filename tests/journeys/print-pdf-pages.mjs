/** node print-pdf-pages.mjs <file>: the text of each page of a PDF as a JSON list. A process of its own, because Jest cannot load an ES module. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const cMapUrl = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')));
const document = await getDocument({ data: new Uint8Array(await readFile(process.argv[2])), cMapUrl, cMapPacked: true, verbosity: 0 }).promise;
const pages = [];
for (let page = 1; page <= document.numPages; page += 1) {
  const { items } = await (await document.getPage(page)).getTextContent();
  // A printed line may break anywhere.
  pages.push(items.map((item) => item.str ?? '').join('').replace(/\s+/g, ''));
}
process.stdout.write(JSON.stringify(pages));
