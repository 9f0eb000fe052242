import { html, trusted } from './html';

it('Values are escaped, markup made here is not', () => {
  expect(html`<p title="${'"<&>\''}">${'<script>'}${html`<b>${1}</b>`}${trusted('<i></i>')}</p>`.text).toBe('<p title="&quot;&lt;&amp;&gt;&#39;">&lt;script&gt;<b>1</b><i></i></p>');
});

it('Lists are joined; what is absent leaves nothing', () => {
  expect(html`<ul>${['<a>', html`<li>b</li>`]}${null}${undefined}${false}</ul>`.text).toBe('<ul>&lt;a&gt;<li>b</li></ul>');
});
