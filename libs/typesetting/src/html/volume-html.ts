import type { Volume, VolumeCase } from '../volume';
import { caseFragment } from './case-html';
import { htmlPage } from './html-page';
import { escapeHtml } from './markup';

const anchorOf = (number: number): string => `case-${number}`;

/** A compilation as one accessible page: cover, contents that lead to each case, the cases under their chapters. */
export function volumeHtml(volume: Volume): Buffer {
  const description = [volume.title, volume.office, volume.date].filter((part) => part !== '').join('，');
  return htmlPage(volume.title, description, { id: 'contents', label: '跳到目录' }, [
    ...coverHtml(volume),
    ...contentsHtml(volume),
    '<main>',
    ...volume.chapters.flatMap((chapter, index) => [
      `<section aria-label="${escapeHtml(chapter.name)}" id="chapter-${index + 1}">`,
      ...chapter.cases.flatMap(caseSheet),
      '</section>',
    ]),
    '</main>',
  ]);
}

function coverHtml(volume: Volume): string[] {
  return [
    '<header class="sheet cover">',
    `<h1>${volume.coverLines.map((line) => `<span>${escapeHtml(line)}</span>`).join(' ')}</h1>`,
    ...[volume.office, volume.date].filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`),
    '</header>',
  ];
}

function contentsHtml(volume: Volume): string[] {
  return [
    '<nav class="sheet contents" id="contents" aria-labelledby="contents-title" tabindex="-1">',
    '<h2 id="contents-title">目录</h2>',
    ...volume.chapters.flatMap((chapter) => [
      `<h3>${escapeHtml(chapter.name)}</h3>`,
      '<ol>',
      ...chapter.cases.map((entry) => `<li><a href="#${anchorOf(entry.number)}"><span>${entry.number}.</span><span>${escapeHtml(entry.label)}</span></a></li>`),
      '</ol>',
    ]),
    '</nav>',
  ];
}

function caseSheet(entry: VolumeCase): string[] {
  const anchor = anchorOf(entry.number);
  return [
    `<article class="sheet" id="${anchor}" aria-labelledby="${anchor}-title">`,
    `<p class="chapter-name">${escapeHtml(entry.chapter)}</p>`,
    caseFragment(entry, { sectionLevel: 3, titleId: `${anchor}-title` }),
    `<p class="case-foot"><a href="#contents" aria-label="从第 ${entry.number} 个案例回到目录">回到目录</a></p>`,
    '</article>',
  ];
}
