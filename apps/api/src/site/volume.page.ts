import type { CatalogueEntry, CatalogueVolume } from '@huibian/publish';
import { downloads } from './downloads.part';
import { html, type Html } from './html';
import { page } from './layout.page';
import { labelParts, linkTo, releasedText, wordsOf, type SiteView } from './site-view';
import { chaptersOf, countsText, coverTitle } from './volume-facts';

/** A volume: what it is, its files, its contents. */
export function volumePage(view: SiteView, volume: CatalogueVolume): string {
  const words = wordsOf(view);
  const main = html`
<div class="measure">
${breadcrumb(view, [{ label: volume.ordinal || volume.title }])}
<header class="volume-head">
<h1 class="cover-title" lang="zh-CN">${coverTitle(volume.title)}</h1>
<p class="office" lang="zh-CN">${volume.office}${volume.date && html`<span>${volume.date}</span>`}</p>
<p class="facts">${volume.historical && html`<span class="tag quiet">${words('site.historical')}</span> `}${countsText(view, volume)} · ${words('site.pages', { pages: volume.pages })} · ${releasedText(view, volume)}</p>
${downloads(view, volume, { withDigests: true })}
</header>
${volume.kind === 'compilation' ? contentsPart(view, volume) : tablePart(view, volume)}
</div>`;
  const description = words('site.meta.description', { title: volume.title, chapters: volume.chapters, cases: volume.entries });
  return page(view, { title: volume.title.trim(), description, canonical: `/batches/${volume.slug}`, current: 'volumes', main });
}

export function breadcrumb(view: SiteView, steps: readonly { label: string; address?: string }[]): Html {
  const words = wordsOf(view);
  return html`<nav class="breadcrumb" aria-label="${words('site.breadcrumb')}"><ol><li><a href="${linkTo(view, '/')}">${words('site.home')}</a></li>${steps.map(
    ({ label, address }) => html`<li lang="zh-CN">${address ? html`<a href="${linkTo(view, address)}">${label}</a>` : html`<span aria-current="page">${label}</span>`}</li>`,
  )}</ol></nav>`;
}

function contentsPart(view: SiteView, volume: CatalogueVolume): Html {
  const words = wordsOf(view);
  return html`<section class="contents" aria-labelledby="contents"><h2 id="contents">${words('site.contents')}</h2>
<div lang="zh-CN">${chaptersOf(volume.contents).map(
    (chapter, index) => html`<section aria-labelledby="chapter-${index + 1}"><h3 id="chapter-${index + 1}">${chapter.name}</h3>
<ol start="${chapter.entries[0]?.number ?? 1}">${chapter.entries.map((entry) => contentsLine(view, volume.slug, entry))}</ol></section>`,
  )}</div></section>`;
}

function contentsLine(view: SiteView, slug: string, entry: CatalogueEntry): Html {
  const { units, title } = labelParts(entry.label);
  const spoken = entry.startPage === null ? '' : wordsOf(view)('site.page_number', { page: entry.startPage });
  return html`<li value="${entry.number}"><a href="${linkTo(view, `/batches/${slug}/cases/${entry.number}`)}"><span class="entry-number" aria-hidden="true">${entry.number}</span><span class="entry-label">${units && html`<span class="units">${units}</span><span class="colon">：</span>`}<span class="entry-title">${title}</span></span>${spoken && html`<span class="entry-page" aria-label="${spoken}">${entry.startPage}</span>`}</a></li>`;
}

function tablePart(view: SiteView, volume: CatalogueVolume): Html {
  const words = wordsOf(view);
  return html`<table class="experience">
<caption class="unseen">${volume.title}</caption>
<thead><tr><th scope="col">${words('site.table.number')}</th><th scope="col">${words('site.table.name')}</th><th scope="col">${words('site.table.content')}</th></tr></thead>
<tbody lang="zh-CN">${volume.rows.map((row) => html`<tr id="row-${row.number}"><td class="row-number">${row.number}</td><th scope="row">${row.name}</th><td class="row-content">${row.content}</td></tr>`)}</tbody>
</table>`;
}
