import { SaxesParser } from 'saxes';
import { zipTexts } from '../zip-archive';
import type { FoundEntry } from './contents-fault';

interface WordParagraph {
  style: string;
  /** What prints of it, tabs as tabs; the code of fields is left out. */
  text: string;
  bookmarks: string[];
  anchor: string | null;
}

/** The entries a Word file's contents keep, and the headings whose bookmarks they lead to. Throws where it is no archive or its text no XML. */
export function docxContents(docx: Uint8Array): FoundEntry[] {
  const paragraphs = readParagraphs(zipTexts(docx, (name) => name === 'word/document.xml').get('word/document.xml') ?? '');
  const headings = new Map(paragraphs.filter((each) => each.style === 'Heading2').flatMap((each) => each.bookmarks.map((name) => [name, each.text] as const)));
  return paragraphs.filter((each) => each.style === 'TOC2').map((each): FoundEntry => {
    const [, text = each.text, page] = /^(.*)\t（(\d+)）$/s.exec(each.text) ?? [];
    return { text, heading: headings.get(each.anchor ?? '') ?? null, page: page === undefined ? null : Number(page) };
  });
}

function readParagraphs(xml: string): WordParagraph[] {
  if (xml === '') return [];
  const paragraphs: WordParagraph[] = [];
  let open: WordParagraph = { style: '', text: '', bookmarks: [], anchor: null };
  let inText = false;
  let inTabStops = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') paragraphs.push((open = { style: '', text: '', bookmarks: [], anchor: null }));
    else if (name === 'w:pStyle') open.style = attributes['w:val'] ?? '';
    else if (name === 'w:bookmarkStart') open.bookmarks.push(attributes['w:name'] ?? '');
    else if (name === 'w:hyperlink') open.anchor = attributes['w:anchor'] ?? null;
    else if (name === 'w:tabs') inTabStops = true;
    else if (name === 'w:tab' && !inTabStops) open.text += '\t';
    else if (name === 'w:t') inText = true;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    else if (name === 'w:tabs') inTabStops = false;
  });
  parser.on('text', (text) => {
    if (inText) open.text += text;
  });
  parser.write(xml).close();
  return paragraphs;
}
