import { renderMessage, type Locale, type MessageParams } from '@huibian/contracts';

/** What every page of the site knows of its reader. */
export interface SiteView {
  locale: Locale;
  /** Chosen by `?lang=`: carried by every link, so that the choice lasts without a cookie. */
  langChosen: boolean;
  /** `https://example.gov.cn`, without a slash at the end. */
  origin: string;
  /** Path and query of this page, without `lang`. */
  address: string;
  styleAddress: string;
}

export type Words = (code: string, params?: MessageParams) => string;

export const wordsOf = (view: SiteView): Words => (code, params) => renderMessage(view.locale, code, params);

/** A link inside the site, in the reader's language. */
export function linkTo(view: SiteView, address: string, locale?: Locale): string {
  const wanted = locale ?? (view.langChosen ? view.locale : null);
  if (wanted === null) return address;
  const [path = '', fragment] = address.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}lang=${wanted}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** `2022-12-19` in Asia/Shanghai as the reader's language writes a date. */
function dateText(view: SiteView, instant: string): string {
  const options = { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(view.locale === 'zh' ? 'zh-CN' : 'en-GB', options).format(new Date(instant));
}

/** When a volume was released here; one of earlier years was released elsewhere and put on record here. */
export function releasedText(view: SiteView, volume: { historical: boolean; releasedAt: string }): string {
  return wordsOf(view)(volume.historical ? 'site.recorded_on' : 'site.released_on', { date: dateText(view, volume.releasedAt) });
}

/** 单位：分句，分句 parted where the contents part it. */
export function labelParts(label: string): { units: string; title: string } {
  const at = label.indexOf('：');
  return at < 0 ? { units: '', title: label } : { units: label.slice(0, at), title: label.slice(at + 1) };
}
