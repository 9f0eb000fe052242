import { createHash } from 'node:crypto';
import type { CampaignSettings, CaseText } from '@huibian/contracts';
import { countCaseText, countWords, paragraphsOf } from '@huibian/manuscript';
import type { Refusal } from '@huibian/workflow';

// Everything below a space but line breaks, and characters that turn the reading order around (Trojan Source).
const UNWANTED = /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const clean = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNWANTED, '');

/** The text as it is kept: one form for what looks the same, so that its hash is worth something. Nothing that can be read is changed. */
export function normaliseCaseText(text: CaseText): CaseText {
  return {
    titleClauses: text.titleClauses.map((clause) => clean(clause).replace(/\n/g, '').trim()),
    summary: clean(text.summary).trimEnd(),
    sections: text.sections.map((section) => ({
      key: section.key,
      heading: clean(section.heading).replace(/\n/g, '').trim(),
      blocks: section.blocks.map((block) =>
        block.kind === 'point' ? { kind: 'point' as const, lead: clean(block.lead).trimEnd(), text: clean(block.text).trimEnd() } : { kind: 'paragraph' as const, text: clean(block.text).trimEnd() },
      ),
    })),
  };
}

/** What a unit confirms and a stamp seals: the text, who signs it in which order, and the field. Key order is fixed by construction. */
export interface ConfirmedText {
  text: CaseText;
  unitIds: readonly string[];
  fieldKey: string;
}

/** SHA-256 of the canonical form, lower-case hex. */
export function textHash({ text, unitIds, fieldKey }: ConfirmedText): string {
  const canonical = {
    titleClauses: text.titleClauses,
    summary: text.summary,
    sections: text.sections.map((section) => [
      section.key,
      section.heading,
      section.blocks.map((block) => (block.kind === 'point' ? ['point', block.lead, block.text] : ['paragraph', block.text])),
    ]),
    unitIds,
    fieldKey,
  };
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** 字数 of the body as Word counts it, punctuation included. */
export const wordCountOf = (text: CaseText): number => countCaseText(text).withPunctuation;

const wordsIn = (text: string): number => countWords(text).withPunctuation;

/** The title in one line. */
export const titleOf = (text: CaseText): string => text.titleClauses.filter((clause) => clause !== '').join('，');

/** The index of the first section the campaign does not know, or -1. */
export const unknownSection = (text: CaseText, settings: CampaignSettings): number =>
  text.sections.findIndex((section) => !settings.sections.some((spec) => spec.key === section.key));

/** Fact `text_complete`: a title, a summary, and something in every section the campaign asks for. */
export function textComplete(text: CaseText, settings: CampaignSettings): Refusal | null {
  if (titleOf(text) === '') return { code: 'case.title_missing' };
  if (text.summary.trim() === '') return { code: 'case.summary_missing' };
  for (const spec of settings.sections) {
    const section = text.sections.find((one) => one.key === spec.key);
    if (!section) return { code: 'case.section_missing', params: { heading: spec.heading } };
    if (paragraphsOf(section).length === 0) return { code: 'case.section_empty', params: { heading: spec.heading } };
  }
  return null;
}

const tooLong = (code: string, words: number, max: number, more: Record<string, string> = {}): Refusal | null =>
  words > max ? { code, params: { ...more, words, max, over: words - max } } : null;

/** Fact `length_within_limits`: the numbers are those the editor shows. */
export function lengthWithinLimits(text: CaseText, settings: CampaignSettings): Refusal | null {
  const { textMin, textMax, summaryMax, titleMax } = settings.lengths;
  const words = wordCountOf(text);
  if (textMin !== null && words < textMin) return { code: 'case.text_too_short', params: { words, min: textMin, missing: textMin - words } };
  const sections = settings.sections.map((spec) => {
    const section = text.sections.find((one) => one.key === spec.key);
    if (!section || spec.wordsMax === null) return null;
    return tooLong('case.section_too_long', wordCountOf({ ...text, sections: [section] }), spec.wordsMax, { heading: spec.heading });
  });
  return (
    (textMax === null ? null : tooLong('case.text_too_long', words, textMax)) ??
    tooLong('case.title_too_long', wordsIn(titleOf(text)), titleMax) ??
    tooLong('case.summary_too_long', wordsIn(text.summary), summaryMax) ??
    sections.find((refusal) => refusal !== null) ??
    null
  );
}
