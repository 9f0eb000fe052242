import { downloads } from './downloads.part';
import type { SiteView } from './site-view';

const view: SiteView = { locale: 'en', langChosen: false, origin: 'https://example.gov.cn', address: '/', styleAddress: '/site/x.css' };
const file = (ending: string, bytes: number) => ({ name: `compilation.${ending}`, mediaType: 'x', bytes, sha256: 'a', sm3: 'b' });
const listed = (...endings: string[]) => [...downloads(view, { id: 'e', files: endings.map((ending, index) => file(ending, (index + 1) * 2048)) }, { withDigests: false }).text.matchAll(/href="\/files\/e\/([^"]+)"[\s\S]*?<span class="size">([^<]+)</g)].map(([, name, size]) => `${name} ${size}`);

it('An edition lists every file with its size, the book beside the printed page', () => {
  expect(listed('docx', 'epub', 'html', 'json', 'pdf')).toEqual(['compilation.pdf 10 KB', 'compilation.docx 2 KB', 'compilation.epub 4 KB', 'compilation.html 6 KB', 'compilation.json 8 KB']);
});

it('One of before the e-book lists what it has', () => {
  expect(listed('docx', 'html', 'json', 'pdf')).toEqual(['compilation.pdf 8 KB', 'compilation.docx 2 KB', 'compilation.html 4 KB', 'compilation.json 6 KB']);
});
