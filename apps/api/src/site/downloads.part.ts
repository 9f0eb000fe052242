import { readableSize, type OutputFormat } from '@huibian/contracts';
import type { CatalogueVolume } from '@huibian/publish';
import { html, type Html } from './html';
import { wordsOf, type SiteView } from './site-view';

const formats: readonly OutputFormat[] = ['pdf', 'docx', 'epub', 'html', 'json'];

/** The files an edition has, the one people print first: older ones have no e-book. */
export function downloads(view: SiteView, volume: Pick<CatalogueVolume, 'id' | 'files'>, { withDigests }: { withDigests: boolean }): Html {
  const words = wordsOf(view);
  const files = formats.flatMap((format) => volume.files.filter((file) => file.name.endsWith(`.${format}`)).map((file) => ({ ...file, format })));
  return html`<ul class="downloads" aria-label="${words('site.downloads')}">${files.map(
    (file) => html`<li><a href="/files/${volume.id}/${file.name}" download><span class="format">${file.format.toUpperCase()}</span><span>${words(`site.format.${file.format}`)}</span><span class="size">${readableSize(file.bytes)}</span></a></li>`,
  )}</ul>
${withDigests &&
  html`<details class="digests"><summary>${words('site.digests')}</summary><p>${words('site.digests_note')}</p>
<dl>${files.map((file) => html`<dt>${file.name}</dt><dd><span>SHA-256</span> <code>${file.sha256}</code></dd><dd><span>SM3</span> <code>${file.sm3}</code></dd>`)}</dl></details>`}`;
}
