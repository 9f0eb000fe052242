import { html, type Html } from './html';
import { linkTo, wordsOf, type SiteView } from './site-view';

export interface PageParts {
  /** Without the site's name. Empty on the home page. */
  title: string;
  /** Title and body are data, in Chinese whatever the interface speaks. */
  titleIsData?: boolean;
  description?: string;
  /** Address the page is known by; left out where search engines should not keep it. */
  canonical?: string;
  current?: 'volumes' | 'search';
  /** The search field in the masthead; pages with their own leave it out. */
  withSearch?: boolean;
  main: Html;
}

/** The frame of every page: skip link, masthead, main, footer. No script. */
export function page(view: SiteView, parts: PageParts): string {
  const words = wordsOf(view);
  const siteName = words('site.name');
  const title = parts.title === '' ? siteName : `${parts.title} · ${siteName}`;
  const other = view.locale === 'zh' ? 'en' : 'zh';
  const document = html`<!doctype html>
<html lang="${view.locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${parts.description && html`<meta name="description" content="${parts.description}">`}
${parts.canonical === undefined
  ? html`<meta name="robots" content="noindex">`
  : html`<link rel="canonical" href="${view.origin}${parts.canonical}">
<link rel="alternate" hreflang="zh-CN" href="${view.origin}${linkTo(view, parts.canonical, 'zh')}">
<link rel="alternate" hreflang="en" href="${view.origin}${linkTo(view, parts.canonical, 'en')}">`}
<meta name="theme-color" content="#a1191f">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='5' fill='%23a1191f'/%3E%3Cpath d='M9 8h14v3H9zm0 6.5h14v3H9zM9 21h9v3H9z' fill='%23fff'/%3E%3C/svg%3E">
<link rel="stylesheet" href="${view.styleAddress}">
</head>
<body>
<a class="skip" href="#main">${words('site.skip')}</a>
<header class="masthead">
<div class="measure masthead-row">
<a class="brand" href="${linkTo(view, '/')}"><span class="seal" lang="zh-CN" aria-hidden="true">汇</span><span>${siteName}</span></a>
${parts.withSearch !== false && searchForm(view, '', 'masthead-search')}
<nav aria-label="${words('site.nav')}">
<a href="${linkTo(view, '/')}"${parts.current === 'volumes' && html` aria-current="page"`}>${words('site.nav.volumes')}</a>
<a href="${linkTo(view, '/search')}"${parts.current === 'search' && html` aria-current="page"`}>${words('site.nav.search')}</a>
<a href="/console/">${words('site.nav.console')}</a>
<a class="lang" href="${linkTo(view, view.address, other)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}">${words('site.lang.other')}</a>
</nav>
</div>
</header>
<main id="main" tabindex="-1">
${parts.main}
</main>
<footer class="footer">
<div class="measure footer-row">
<p>${words('site.footer.order')}</p>
<p>${words('site.footer.software')}</p>
<p class="to-top"><a href="#main">${words('site.footer.top')}</a></p>
</div>
</footer>
</body>
</html>
`;
  return document.text;
}

export function searchForm(view: SiteView, query: string, className: string): Html {
  const words = wordsOf(view);
  const id = `q-${className}`;
  return html`<form class="search ${className}" action="/search" method="get" role="search">
<label class="unseen" for="${id}">${words('site.search.label')}</label>
<input id="${id}" type="search" name="q" value="${query}" maxlength="60" placeholder="${words(className === 'masthead-search' ? 'site.search.label' : 'site.search.hint')}" autocomplete="off">
${view.langChosen && html`<input type="hidden" name="lang" value="${view.locale}">`}
<button type="submit">${words('site.search.submit')}</button>
</form>`;
}
