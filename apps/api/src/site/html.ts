/** Markup that is safe to put into a page as it is. Only `html` and `trusted` make it. */
export class Html {
  constructor(readonly text: string) {}
}

export type Child = Html | string | number | null | undefined | false | readonly Child[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function rendered(child: Child): string {
  if (child instanceof Html) return child.text;
  if (child === null || child === undefined || child === false) return '';
  if (Array.isArray(child)) return child.map((one: Child) => rendered(one)).join('');
  return escape(String(child));
}

/** A page's template: every value is escaped unless it is markup itself; null, undefined and false leave nothing. */
export function html(parts: TemplateStringsArray, ...values: Child[]): Html {
  return new Html(parts.reduce((text, part, index) => text + part + (index < values.length ? rendered(values[index]) : ''), ''));
}

/** Markup an engine made, which escaped what it was given. */
export const trusted = (text: string): Html => new Html(text);
