import type { DocumentCase } from '@huibian/contracts';
import { type VolumeCase, volumeCase, type VolumeParagraph } from '../volume';
import { escapeHtml } from './markup';

export interface CaseHtmlOptions {
  /** Level of the sections' headings; the title is one above. Default 3. */
  sectionLevel?: 2 | 3 | 4 | 5 | 6;
  /** Leave the title out where the page around the fragment already has it. Default true. */
  withTitle?: boolean;
}

/**
 * The body of one case as an HTML fragment: title, paragraphs, sections; text is escaped, nothing else is carried over.
 * Style it with `caseCss`.
 */
export function renderCaseHtml(entry: DocumentCase, options: CaseHtmlOptions = {}): string {
  return caseFragment(volumeCase(entry), options);
}

export function caseFragment(entry: VolumeCase, options: CaseHtmlOptions & { titleId?: string } = {}): string {
  const level = options.sectionLevel ?? 3;
  const id = options.titleId === undefined ? '' : ` id="${options.titleId}"`;
  const lines = entry.titleLines.map((line) => `<span>${escapeHtml(line)}</span>`).join(' ');
  const title = options.withTitle === false ? [] : [`<h${level - 1} class="case-title"${id}>${lines}</h${level - 1}>`];
  const sections = entry.sections.flatMap((section) => [
    ...(section.heading === '' ? [] : [`<h${level} class="section-heading">${escapeHtml(section.heading)}</h${level}>`]),
    ...section.paragraphs.map(paragraphHtml),
  ]);
  return [...title, '<div class="case-body">', ...entry.preamble.map(paragraphHtml), ...sections, '</div>'].join('\n');
}

function paragraphHtml(paragraph: VolumeParagraph): string {
  const lead = paragraph.lead === '' ? '' : `<span class="lead">${escapeHtml(paragraph.lead)}</span>`;
  return `<p>${lead}${escapeHtml(paragraph.text)}</p>`;
}
