import { DroppedText, visibleText } from './docx/dropped-text';

/** Names a text copied from a web page is likely to carry; any other entity stays as it is printed. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: '\u3000', thinsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  mdash: '—', ndash: '–', middot: '·', hellip: '…', times: '×', yen: '¥', permil: '‰', deg: '°', bull: '•', zwnj: '\u200c', zwj: '\u200d', shy: '\u00ad',
};

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]{0,2000}>/gi;
/** Tags that end a line; the others are looks and leave nothing. */
const LINE_TAGS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article']);
const LOOKS = new Set(['span', 'b', 'strong', 'i', 'em', 'u', 'a', 'font', 'img', 'ul', 'ol', 'table', 'tbody', 'td', 'th', 'sup', 'sub', 'o']);

function entityText(whole: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

/**
 * A text as it reads, freed of what copying from a web page leaves: tags go and end lines where they did, entities are the
 * characters they name, spaces that do not break are plain, characters nobody sees go. Lines keep their numbers.
 */
export function readableText(text: string): { text: string; dropped: DroppedText } {
  const dropped = new DroppedText();
  const tagged = !text.includes('<') ? text : text.replace(TAG, (tag: string, _slash: string, name: string) => {
    const known = name.toLowerCase();
    if (!LINE_TAGS.has(known) && !LOOKS.has(known)) return tag;
    dropped.add(tag, 'markup');
    // Not a line feed: a problem is found by the line it stands on in the file.
    return LINE_TAGS.has(known) ? '\u2028' : '';
  });
  const decoded = tagged.includes('&') ? tagged.replace(ENTITY, entityText) : tagged;
  return { text: visibleText(decoded, dropped), dropped };
}
