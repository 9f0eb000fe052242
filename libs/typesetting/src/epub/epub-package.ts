import { createHash } from 'node:crypto';
import { escapeHtml } from '../html/markup';
import { fixedZip } from '../zip-archive';

/** What the package says of the whole book. */
export interface EpubMetadata {
  title: string;
  /** The office in whose name it goes out; empty where none is printed. */
  office: string;
  /** From the printed date; the archive's first moment otherwise. */
  issued?: { year: number; month: number };
}

/** One page of the book, in reading order. */
export interface EpubPage {
  /** File name inside the book: `case-1.xhtml`. */
  name: string;
  xhtml: string;
}

const mimetype = 'application/epub+zip';
const encoder = new TextEncoder();

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/**
 * Packs pages, contents and style into an EPUB 3 book (W3C EPUB 3.3): the media type first and stored, no image, no script,
 * no font. The identifier is drawn from the content and the date from the batch, so that equal books are equal bytes.
 */
export function packEpub(metadata: EpubMetadata, nav: string, css: string, pages: readonly EpubPage[]): Buffer {
  const content: [string, string][] = [['EPUB/nav.xhtml', nav], ['EPUB/style.css', css], ...pages.map((page): [string, string] => [`EPUB/${page.name}`, page.xhtml])];
  const opf = packageDocument(metadata, identifierOf(content), pages);
  const parts: [string, string][] = [['mimetype', mimetype], ['META-INF/container.xml', container], ['EPUB/package.opf', opf], ...content];
  return fixedZip(parts.map(([name, text]) => [name, encoder.encode(text)] as const), new Set(['mimetype']));
}

/** A UUID of version 8 (RFC 9562) over the digest of the content. */
function identifierOf(content: readonly (readonly [string, string])[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(JSON.stringify(part));
  const hex = hash.digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** EPUB Accessibility 1.1: what a reader with any aid may rely on. */
const accessibility: readonly [string, string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityHazard', 'none'],
  ['schema:accessibilitySummary', '全书为可重排的文字，有目录和分级标题，没有图片、脚本和闪烁内容。'],
];

function packageDocument(metadata: EpubMetadata, identifier: string, pages: readonly EpubPage[]): string {
  const { title, office, issued } = metadata;
  const month = `${issued?.year ?? 1980}-${String(issued?.month ?? 1).padStart(2, '0')}`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="zh-Hans">',
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="book-id">${identifier}</dc:identifier>`,
    `<dc:title>${escapeHtml(title)}</dc:title>`,
    '<dc:language>zh-Hans</dc:language>',
    ...(office === '' ? [] : [`<dc:creator>${escapeHtml(office)}</dc:creator>`, `<dc:publisher>${escapeHtml(office)}</dc:publisher>`]),
    ...(issued === undefined ? [] : [`<dc:date>${month}</dc:date>`]),
    `<meta property="dcterms:modified">${month}-01T00:00:00Z</meta>`,
    ...accessibility.map(([property, value]) => `<meta property="${property}">${value}</meta>`),
    '</metadata>',
    '<manifest>',
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...pages.map((page) => `<item id="${idOf(page)}" href="${page.name}" media-type="application/xhtml+xml"/>`),
    '</manifest>',
    '<spine>',
    ...readingOrder(pages.map(idOf)).map((id) => `<itemref idref="${id}"/>`),
    '</spine>',
    '</package>',
    '',
  ];
  return lines.join('\n');
}

/** The contents follow the cover; a book of a single page opens with them. */
const readingOrder = ([first = '', ...others]: string[]): string[] => (others.length === 0 ? ['nav', first] : [first, 'nav', ...others]);

const idOf = (page: EpubPage): string => page.name.replace(/\.xhtml$/, '');
