import { highlight, snippet, type SearchHit, type SearchResult, type SnippetPart } from '@huibian/publish';
import { html, type Html } from './html';
import { page, searchForm } from './layout.page';
import { linkTo, wordsOf, type SiteView } from './site-view';

export function searchPage(view: SiteView, query: string, result: SearchResult): string {
  const words = wordsOf(view);
  const main = html`
<div class="measure narrow">
<h1 class="page-title">${words('site.search.title')}</h1>
${searchForm(view, query, 'page-search')}
<p class="found" role="status">${foundText(view, query, result)}</p>
<ol class="hits">${result.hits.map((hit) => hitPart(view, hit, result.terms))}</ol>
</div>`;
  return page(view, { title: query === '' ? words('site.search.title') : `${query} · ${words('site.search.title')}`, current: 'search', withSearch: false, main });
}

function foundText(view: SiteView, query: string, { terms, total, hits }: SearchResult): string {
  const words = wordsOf(view);
  if (terms.length === 0) return words('site.search.empty');
  if (total === 0) return words('site.search.none', { query });
  const found = words('site.search.found', { query, total });
  const separator = view.locale === 'zh' ? '，' : '; ';
  return hits.length < total ? `${found}${separator}${words('site.search.shown', { shown: hits.length })}` : found;
}

const marked = (parts: readonly SnippetPart[]): Html => html`${parts.map((part) => (part.found ? html`<mark>${part.text}</mark>` : part.text))}`;

function hitPart(view: SiteView, hit: SearchHit, terms: readonly string[]): Html {
  const address = hit.kind === 'compilation' ? `/batches/${hit.slug}/cases/${hit.number}` : `/batches/${hit.slug}#row-${hit.number}`;
  return html`<li lang="zh-CN"><a class="hit-title" href="${linkTo(view, address)}">${marked(highlight(hit.label, terms))}</a>
<p class="hit-place">${hit.ordinal || hit.volume}${hit.chapter && html` · ${hit.chapter}`} · ${hit.number}</p>
<p class="hit-text">${marked(snippet(hit.text, terms))}</p></li>`;
}
