import { caseFragment } from '../html/case-html';
import { escapeHtml } from '../html/markup';
import type { Volume, VolumeCase } from '../volume';
import { epubCss, epubPage } from './epub-page';
import { type EpubPage, packEpub } from './epub-package';

export const casePageName = (number: number): string => `case-${number}.xhtml`;

/** A compilation as an EPUB 3 book: cover, contents, a page of its own for each case. */
export function volumeEpub(volume: Volume): Buffer {
  const pages = [coverPage(volume), ...volume.cases.map(casePage)];
  return packEpub({ title: volume.title, office: volume.office, issued: volume.issued }, navPage(volume), epubCss, pages);
}

function coverPage(volume: Volume): EpubPage {
  const body = [
    '<main class="cover" epub:type="titlepage">',
    `<h1>${volume.coverLines.map((line) => `<span>${escapeHtml(line)}</span>`).join(' ')}</h1>`,
    ...[volume.office, volume.date].filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`),
    '</main>',
  ];
  return { name: 'cover.xhtml', xhtml: epubPage(volume.title, 'frontmatter', body) };
}

function casePage(entry: VolumeCase): EpubPage {
  const body = [
    '<main>',
    '<article epub:type="chapter" aria-labelledby="title">',
    `<p class="chapter-name">${escapeHtml(entry.chapter)}</p>`,
    caseFragment(entry, { sectionLevel: 2, titleId: 'title' }),
    '</article>',
    '</main>',
  ];
  return { name: casePageName(entry.number), xhtml: epubPage(entry.heading, 'bodymatter', body) };
}

function navPage(volume: Volume): string {
  const chapters = volume.chapters.flatMap((chapter) => [
    `<li><span>${escapeHtml(chapter.name)}</span>`,
    '<ol>',
    ...chapter.cases.map((entry) => `<li><a href="${casePageName(entry.number)}">${entry.number}. ${escapeHtml(entry.label)}</a></li>`),
    '</ol></li>',
  ]);
  return navDocument(chapters, 'cover.xhtml', casePageName(volume.cases[0]?.number ?? 1));
}

/** The contents readers see and reading systems use, and the landmarks. */
export function navDocument(entries: readonly string[], cover: string | undefined, body: string): string {
  return epubPage('目录', 'frontmatter', [
    '<main>',
    '<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">',
    '<h1 id="toc-title">目录</h1>',
    '<ol>',
    ...entries,
    '</ol>',
    '</nav>',
    '<nav epub:type="landmarks" aria-label="导览" hidden="hidden">',
    '<ol>',
    ...(cover === undefined ? [] : [`<li><a epub:type="titlepage" href="${cover}">封面</a></li>`]),
    '<li><a epub:type="toc" href="#toc">目录</a></li>',
    `<li><a epub:type="bodymatter" href="${body}">正文</a></li>`,
    '</ol>',
    '</nav>',
    '</main>',
  ]);
}
