/** Glyph outlines stand once for the whole drawing; each page takes those it uses. */
const outline = /<path id="([^"]+)" class="outline_glyph"[^>]*\/>/g;
const pageBegin = /<g class="typst-page" transform="[^"]*"[^>]*data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g;
/** Text to be marked with a mouse: an image has no use for it, and it would be markup inside a picture. */
const selectable = /<g transform="scale\(16,-16\)"><foreignObject[\s\S]*?<\/foreignObject><\/g>/g;
const names = / (?:data-tid|class|data-hint)="[^"]*"/g;

/**
 * The typesetter's drawing of a document, one picture a page: paths only, without markup, styles or links, so that it may
 * be shown as an image. The same drawing gives the same pictures.
 */
export function pageSvgs(drawing: string): string[] {
  const bare = drawing.replace(selectable, '');
  const glyphs = new Map([...bare.matchAll(outline)].map((found) => [found[1] ?? '', found[0].replace(names, '')]));
  const begins = [...bare.matchAll(pageBegin)];
  return begins.map((begin, index) => {
    const end = begins[index + 1]?.index ?? bare.lastIndexOf('</svg>');
    // A space has no outline, and so nothing to show.
    const inked = bare.slice(begin.index + begin[0].length, end).replace(/<use [^>]*href="#([^"]+)"\/>/g, (use, id: string) => (glyphs.has(id) ? use : ''));
    const inner = inked.replace(/<\/?a\b[^>]*>/g, '').replace(names, '');
    const [width, height] = [begin[1] ?? '', begin[2] ?? ''];
    const used = new Set([...inner.matchAll(/href="#([^"]+)"/g)].map((found) => found[1] ?? ''));
    const defs = [...used].map((id) => glyphs.get(id) ?? '').join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/><defs>${defs}</defs><g>${inner}</svg>`;
  });
}
