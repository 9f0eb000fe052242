import { zipTexts } from '../zip-archive';
import type { FoundEntry } from './contents-fault';

/** The entries of a web page's contents, and the headings that stand at their anchors. */
export function htmlContents(html: Uint8Array): FoundEntry[] {
  const page = Buffer.from(html).toString('utf8');
  return linksOf(page).map(({ href, text }): FoundEntry => ({ text, heading: href.startsWith('#') ? headingAfter(page, href.slice(1)) : null }));
}

/** The same of an EPUB book: the entries of its navigation document, and the headings of the pages they lead to. Throws where it is no archive. */
export function epubContents(epub: Uint8Array): FoundEntry[] {
  const pages = zipTexts(epub, (name) => name.endsWith('.xhtml'));
  return linksOf(pages.get('EPUB/nav.xhtml') ?? '').map(({ href, text }): FoundEntry => {
    const page = pages.get(`EPUB/${href}`);
    return { text, heading: page === undefined ? null : headingAfter(page) };
  });
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
