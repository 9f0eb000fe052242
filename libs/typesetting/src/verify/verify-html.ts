import { strFromU8, unzipSync } from 'fflate';
import type { ExpectedEntry } from '../pdf/verify-contents';
import { type ContentsFault, contentsFaults, type FoundEntry } from './contents-fault';

/** Checks that every entry of a web page's contents leads to the anchor under which its heading stands. */
export function verifyHtml(html: Uint8Array, expected: readonly ExpectedEntry[]): ContentsFault[] {
  const page = Buffer.from(html).toString('utf8');
  const found = linksOf(page).map(({ href, text }): FoundEntry => ({ text, heading: href.startsWith('#') ? headingAfter(page, href.slice(1)) : null }));
  return contentsFaults(expected, found);
}

/** The same for an EPUB book: the entries of its navigation document and the pages they lead to. */
export function verifyEpub(epub: Uint8Array, expected: readonly ExpectedEntry[]): ContentsFault[] {
  const parts = unzipSync(epub, { filter: (file) => file.name.endsWith('.xhtml') });
  const pageOf = (name: string): string | undefined => parts[`EPUB/${name}`] && strFromU8(parts[`EPUB/${name}`] ?? new Uint8Array());
  const found = linksOf(pageOf('nav.xhtml') ?? '').map(({ href, text }): FoundEntry => {
    const page = pageOf(href);
    return { text, heading: page === undefined ? null : headingAfter(page) };
  });
  return contentsFaults(expected, found);
}

/** The links of the first list of contents of a page. */
function linksOf(page: string): { href: string; text: string }[] {
  const nav = /<nav\b[^>]*>(.*?)<\/nav>/s.exec(page)?.[1] ?? '';
  return [...nav.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', inner = '']) => ({ href: textOf(href), text: textOf(inner) }));
}

/** The first heading at or after an anchor, or of the page; null where the anchor is not there. */
function headingAfter(page: string, anchor?: string): string | null {
  const at = anchor === undefined ? 0 : page.search(new RegExp(`\\sid="${anchor.replace(/[^\w-]/g, '\\$&')}"`));
  if (at < 0) return null;
  const heading = /<h[1-6]\b[^>]*>(.*?)<\/h[1-6]>/s.exec(page.slice(at))?.[1];
  return heading === undefined ? null : textOf(heading);
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => named[name] ?? '');
}
