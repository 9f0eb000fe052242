import { html } from './html';
import { renderMessage } from '@huibian/contracts';
import { page, searchForm } from './layout.page';
import { linkTo, wordsOf, type SiteView } from './site-view';

/** 404 and 410, in both languages: who followed an old link may read either. */
export function refusalPage(view: SiteView, status: 404 | 410): string {
  const words = wordsOf(view);
  const other = view.locale === 'zh' ? 'en' : 'zh';
  const main = html`
<div class="measure narrow refusal">
<p class="refusal-code" aria-hidden="true">${status}</p>
<h1 class="page-title">${words(`site.${status}.title`)}</h1>
<p>${words(`site.${status}.text`)}</p>
<div lang="${other === 'zh' ? 'zh-CN' : 'en'}" class="other-language"><p><b>${renderMessage(other, `site.${status}.title`)}</b></p><p>${renderMessage(other, `site.${status}.text`)}</p></div>
${searchForm(view, '', 'page-search')}
<p><a href="${linkTo(view, '/')}">${words('site.home')}</a></p>
</div>`;
  return page(view, { title: words(`site.${status}.title`), withSearch: false, main });
}
