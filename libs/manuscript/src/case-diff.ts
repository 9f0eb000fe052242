import type { CaseText, DocumentSection } from '@huibian/contracts';
import { paragraphsOf } from './case-text';
import { alignParagraphs, type ParagraphPair } from './paragraph-alignment';
import { diffWords, isChanged, type DiffSegment } from './word-diff';

export type ChangeKind = 'same' | 'changed' | 'added' | 'removed';

export interface ParagraphDiff {
  kind: ChangeKind;
  segments: DiffSegment[];
}

export interface SectionDiff {
  key: string;
  kind: ChangeKind;
  heading: DiffSegment[];
  paragraphs: ParagraphDiff[];
}

export interface CaseTextDiff {
  changed: boolean;
  title: DiffSegment[];
  summary: DiffSegment[];
  sections: SectionDiff[];
}

/** Two paragraphs that stand for one another, word by word. */
export function diffPair({ before, after }: ParagraphPair): ParagraphDiff {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : before === after ? 'same' : 'changed';
  return { kind, segments: diffWords(before ?? '', after ?? '') };
}

export interface KeyedSection extends DocumentSection {
  key: string;
}

function diffSection(before: KeyedSection | undefined, after: KeyedSection | undefined): SectionDiff {
  const heading = diffWords(before?.heading ?? '', after?.heading ?? '');
  const paragraphs = alignParagraphs(before?.paragraphs ?? [], after?.paragraphs ?? []).map(diffPair);
  const touched = isChanged(heading) || paragraphs.some((paragraph) => paragraph.kind !== 'same');
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : touched ? 'changed' : 'same';
  return { key: (after ?? before)?.key ?? '', kind, heading, paragraphs };
}

/** Sections in the order of the newer text; one that is gone stands after the section it followed. */
export function diffSections(before: readonly KeyedSection[], after: readonly KeyedSection[]): SectionDiff[] {
  const kept = new Map(before.map((section) => [section.key, section]));
  const present = new Set(after.map((section) => section.key));
  const result = after.map((section) => diffSection(kept.get(section.key), section));
  before.forEach((section, index) => {
    if (present.has(section.key)) return;
    const previous = before[index - 1]?.key;
    const place = previous === undefined ? 0 : result.findIndex((each) => each.key === previous) + 1;
    result.splice(place, 0, diffSection(section, undefined));
  });
  return result;
}

/** What changed between two texts of a case: title, summary, and section by section, paragraphs aligned and compared word by word. */
export function diffCaseTexts(a: CaseText, b: CaseText): CaseTextDiff {
  const keyed = (text: CaseText): KeyedSection[] => text.sections.map((section) => ({ key: section.key, heading: section.heading, paragraphs: paragraphsOf(section) }));
  const title = diffWords(a.titleClauses.join('，'), b.titleClauses.join('，'));
  const summary = diffWords(a.summary, b.summary);
  const sections = diffSections(keyed(a), keyed(b));
  return { changed: isChanged(title) || isChanged(summary) || sections.some((section) => section.kind !== 'same'), title, summary, sections };
}
