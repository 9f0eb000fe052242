import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fixedZip } from '../zip-archive';
import { fontTable } from './docx-fonts';

/**
 * Packs a document so that equal content gives equal bytes: dates, bookmark ids and zip times are the clock's and
 * chance's otherwise. `issued` is written as the date of creation.
 */
export async function packDocx(document: Document, issued: { year: number; month: number } | undefined): Promise<Buffer> {
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const date = `${issued?.year ?? 1980}-${String(issued?.month ?? 1).padStart(2, '0')}-01T00:00:00Z`;
  const names = Object.keys(parts).filter((name) => !name.endsWith('/')).sort(byPackageOrder);
  return fixedZip(names.map((name) => {
    const bytes = parts[name] ?? new Uint8Array();
    return [name, /\.(xml|rels)$/.test(name) ? strToU8(fixedPart(name, strFromU8(bytes), date)) : bytes] as const;
  }));
}

/** [Content_Types].xml stands first, as readers that stream the package expect. */
function byPackageOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '[Content_Types].xml') return -1;
  if (b === '[Content_Types].xml') return 1;
  return a < b ? -1 : 1;
}

function fixedPart(name: string, xml: string, date: string): string {
  if (name === 'docProps/core.xml') return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`);
  if (name === 'word/styles.xml') return wholeStyles(linesOffGrid(plainPunctuation(xml)));
  if (name === 'word/settings.xml') return squeezedPunctuation(xml);
  if (name === 'word/fontTable.xml') return fontTable();
  if (name === 'word/document.xml') return contentsInOneField(numberedBookmarks(xml));
  return xml;
}

/**
 * No hanging punctuation and no added space between Chinese and Latin, as the official layout sets it: in the defaults,
 * where every paragraph inherits it. The place among its neighbours is the schema's (ECMA-376 CT_PPrBase).
 */
function plainPunctuation(xml: string): string {
  const rules = '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  return xml.replace(/(<w:pPrDefault><w:pPr>)/, `$1${rules}`);
}

/**
 * Marks are squeezed where a line needs it, as Word's own Chinese documents do (ECMA-376 17.15.1.18). That the fields are right is
 * the rule where nothing says otherwise: a program that sees the question might put it.
 */
function squeezedPunctuation(xml: string): string {
  return xml.replace(/<w:updateFields [^>]*\/>/, '').replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>');
}

/**
 * A title's lines are one pitch apart whatever its face: LibreOffice gives a line of the grid to each, or two where the face is tall
 * for its size. The contents' closer lines are none of the grid's. The place among its neighbours is the schema's (ECMA-376 CT_PPrBase).
 */
function linesOffGrid(xml: string): string {
  return xml.replace(/<w:style [^>]*w:styleId="(?:Heading2|TOCHeading|TOC1|TOC2|CoverTitle|TableTitle)".*?<\/w:style>/gs, (style) => style.replace(/(<w:spacing [^>]*\/>)(?=.*<\/w:pPr>)/s, '<w:snapToGrid w:val="0"/>$1'));
}

/**
 * What the library's own styles refer to and do not bring: the default character style (ECMA-376 17.7.4.17). Colours are
 * named outright, like the faces: a theme is never asked.
 */
function wholeStyles(xml: string): string {
  const character = '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
  return xml.replace(/ w:theme(?:Color|Tint|Shade)="[^"]*"/g, '').replace('</w:styles>', `${character}</w:styles>`);
}

function numberedBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag) =>
    tag.replace(/w:id="([^"]*)"/, (_, id: string) => {
      if (!ids.has(id)) ids.set(id, ids.size + 1);
      return `w:id="${ids.get(id)}"`;
    }),
  );
}

/** The field begins in the first entry and ends in the last: paragraphs of its own would print as blank lines. */
function contentsInOneField(xml: string): string {
  const [opening, closing] = ['<w:sdtContent>', '</w:sdtContent>'];
  const from = xml.indexOf(opening);
  const to = xml.indexOf(closing);
  if (from < 0 || to < 0) return xml;
  const content = xml.slice(from + opening.length, to);
  const begin = /^<w:p>(<w:r>.*?<w:fldChar w:fldCharType="separate"\/><\/w:r>)<\/w:p>/s.exec(content);
  const end = /<w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)<\/w:p>$/s.exec(content);
  if (!begin?.[1] || !end?.[1]) return xml;
  const entries = content.slice(begin[0].length, content.length - end[0].length);
  const moved = entries.replace('</w:pPr>', `</w:pPr>${begin[1]}`).replace(/<\/w:p>$/, `${end[1]}</w:p>`);
  return xml.slice(0, from + opening.length) + moved + xml.slice(to);
}
