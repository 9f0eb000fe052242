import type { CataloguePage } from '@huibian/publish';
import { headingLines, renderCaseHtml } from '@huibian/typesetting';
import { html, trusted, type Html } from './html';
import { page } from './layout.page';
import { labelParts, linkTo, wordsOf, type SiteView } from './site-view';
import { breadcrumb } from './volume.page';

const descriptionCharacters = 120;

/** One case, as it stands in the volume. */
export function casePage(view: SiteView, found: CataloguePage): string {
  const words = wordsOf(view);
  const { edition, content } = found;
  const address = `/batches/${edition.slug}`;
  const main = html`
<div class="measure">
${breadcrumb(view, [{ label: edition.ordinal || edition.title, address }, { label: words('site.case', { number: found.number }) }])}
<article class="case" lang="zh-CN">
<p class="running-head">${found.chapter}</p>
<h1 class="case-title">${headingLines(found.heading).map((line) => html`<span>${line}</span> `)}</h1>
${trusted(renderCaseHtml(content, { sectionLevel: 2, withTitle: false }))}
</article>
<nav class="neighbours" aria-label="${words('site.neighbours')}">
${neighbour(view, address, found.previous, 'previous')}
<a class="up" href="${linkTo(view, `${address}#contents`)}">${words('site.back_to_contents')}</a>
${neighbour(view, address, found.next, 'next')}
</nav>
</div>`;
  const text = [...content.preamble, ...content.sections.flatMap((section) => section.paragraphs)].join('');
  return page(view, { title: labelParts(found.label).title, description: text.slice(0, descriptionCharacters), canonical: `${address}/cases/${found.number}`, current: 'volumes', main });
}

function neighbour(view: SiteView, address: string, entry: { number: number; label: string } | null, rel: 'previous' | 'next'): Html {
  if (!entry) return html`<span class="${rel}"></span>`;
  const { units, title } = labelParts(entry.label);
  return html`<a class="${rel}" rel="${rel === 'previous' ? 'prev' : 'next'}" href="${linkTo(view, `${address}/cases/${entry.number}`)}"><small>${wordsOf(view)(`site.${rel}`)}</small><span lang="zh-CN">${units}${units && '：'}${title}</span></a>`;
}
