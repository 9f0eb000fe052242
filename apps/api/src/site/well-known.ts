const dayMs = 86_400_000;

export function sitemapXml(origin: string, editions: readonly { slug: string; kind: string; numbers: number[]; releasedAt: string }[]): string {
  const entry = (address: string, changed?: string) => `<url><loc>${origin}${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
  const entries = editions.flatMap(({ slug, kind, numbers, releasedAt }) => [
    entry(`/batches/${slug}`, releasedAt),
    ...(kind === 'compilation' ? numbers.map((number) => entry(`/batches/${slug}/cases/${number}`, releasedAt)) : []),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[entry('/'), ...entries].join('\n')}\n</urlset>\n`;
}

export const robotsText = (origin: string): string => `User-agent: *\nDisallow: /api/\nDisallow: /console/\nDisallow: /search\n\nSitemap: ${origin}/sitemap.xml\n`;

/**
 * RFC 9116. It expires half a year on, counted from the start of the day, so that one day's answers are equal.
 * @param mailFrom the sender of mail: `名称 <address>` or an address; without one, people are sent to the site itself
 */
export function securityText(origin: string, mailFrom: string, now: Date): string {
  const address = /<([^<>\s]+@[^<>\s]+)>|^([^<>\s]+@[^<>\s]+)$/.exec(mailFrom.trim());
  const contact = address ? `mailto:${address[1] ?? address[2]}` : `${origin}/`;
  const expires = new Date(Math.floor(now.getTime() / dayMs) * dayMs + 180 * dayMs).toISOString();
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: zh, en\nCanonical: ${origin}/.well-known/security.txt\n`;
}
