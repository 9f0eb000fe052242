import { searchForm } from './bigrams.rules';

/** A piece of text, found or around what was found. */
export interface SnippetPart {
  text: string;
  found: boolean;
}

/** Parts a text at every place one of the words stands. Overlapping words become one part. */
export function highlight(text: string, terms: readonly string[]): SnippetPart[] {
  const form = searchForm(text);
  const isFound = new Array<boolean>(text.length).fill(false);
  for (const term of terms) {
    for (let at = form.indexOf(term); at >= 0; at = form.indexOf(term, at + term.length)) isFound.fill(true, at, at + term.length);
  }
  const parts: SnippetPart[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const found = isFound[at] ?? false;
    const last = parts.at(-1);
    if (last && last.found === found) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), found });
  }
  return parts;
}

const snippetCharacters = 96;
const charactersBefore = 24;

/** The first passage with one of the words, cut near it, the words marked. */
export function snippet(text: string, terms: readonly string[]): SnippetPart[] {
  const form = searchForm(text);
  const places = terms.map((term) => form.indexOf(term)).filter((at) => at >= 0);
  const from = places.length > 0 ? Math.max(0, Math.min(...places) - charactersBefore) : 0;
  const to = Math.min(text.length, from + snippetCharacters);
  const inner = highlight(text.slice(from, to).replace(/\n/g, ' '), terms);
  return [...(from > 0 ? [{ text: '…', found: false }] : []), ...inner, ...(to < text.length ? [{ text: '…', found: false }] : [])];
}
