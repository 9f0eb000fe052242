import type { CatalogueItem, CatalogueVolume } from '@huibian/publish';
import { html, type Html } from './html';
import { downloads } from './downloads.part';
import { page, searchForm } from './layout.page';
import { linkTo, releasedText, wordsOf, type SiteView } from './site-view';
import { chaptersOf, countsText, coverTitle } from './volume-facts';

/** The latest volume, and every release. */
export function homePage(view: SiteView, volumes: readonly CatalogueItem[], latest: CatalogueVolume | null): string {
  const words = wordsOf(view);
  const main = html`
<section class="opening"><div class="measure">
${latest ? latestPart(view, latest) : html`<h1 class="cover-title">${words('site.name')}</h1><p class="tagline">${words('site.none')}</p>`}
</div></section>
${latest && html`<div class="measure home-grid">
<section aria-labelledby="chapters"><h2 id="chapters">${latest.kind === 'compilation' ? words('site.chapters') : words('site.contents')}</h2>${overview(view, latest)}</section>
<section aria-labelledby="releases"><h2 id="releases">${words('site.earlier')}</h2>${releases(view, volumes)}</section>
</div>`}`;
  return page(view, { title: '', description: words('site.tagline'), canonical: '/', current: 'volumes', withSearch: false, main });
}

function latestPart(view: SiteView, latest: CatalogueVolume): Html {
  const words = wordsOf(view);
  return html`<p class="eyebrow">${latest.historical ? words('site.historical') : words('site.latest')} · ${releasedText(view, latest)}</p>
<h1 class="cover-title" lang="zh-CN">${coverTitle(latest.title)}</h1>
<p class="office" lang="zh-CN">${latest.office}${latest.date && html`<span>${latest.date}</span>`}</p>
<p class="opening-acts"><a class="button" href="${linkTo(view, `/batches/${latest.slug}`)}">${words('site.read')}</a>
<span class="counts">${countsText(view, latest)}</span></p>
${searchForm(view, '', 'opening-search')}
${downloads(view, latest, { withDigests: false })}`;
}

function overview(view: SiteView, latest: CatalogueVolume): Html {
  const words = wordsOf(view);
  const base = `/batches/${latest.slug}`;
  if (latest.kind === 'experience_table') return html`<ol class="plain-list" lang="zh-CN">${latest.rows.map((row) => html`<li><a href="${linkTo(view, `${base}#row-${row.number}`)}">${row.name}</a></li>`)}</ol>`;
  return html`<ol class="chapter-list" lang="zh-CN">${chaptersOf(latest.contents).map(
    (chapter, index) => html`<li><a href="${linkTo(view, `${base}#chapter-${index + 1}`)}"><span class="chapter-name-part">${chapter.name}</span><span class="chapter-count" lang="${view.locale}">${words('site.case_count', { count: chapter.entries.length })}</span></a></li>`,
  )}</ol>`;
}

function releases(view: SiteView, volumes: readonly CatalogueItem[]): Html {
  const words = wordsOf(view);
  return html`<ul class="release-list">${volumes.map(
    (volume) => html`<li><a href="${linkTo(view, `/batches/${volume.slug}`)}"><span class="release-title" lang="zh-CN">${volume.title}</span></a>
<span class="release-facts"><span class="tag">${words(`site.kind.${volume.kind}`)}</span>${volume.historical && html`<span class="tag quiet">${words('site.historical')}</span>`}<span>${countsText(view, volume)}</span><span>${volume.historical && volume.date ? html`<span lang="zh-CN">${volume.date}</span>` : releasedText(view, volume)}</span></span></li>`,
  )}</ul>`;
}
