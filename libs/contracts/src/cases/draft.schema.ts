import { z } from 'zod';
import { refusalSchema } from '../http/allowed-action.schema';

/**
 * The text of a case as its unit writes it. It says what stands where and never how it is numbered:
 * points get their 一是、二是 from their place, section headings their 一、二、 from the campaign.
 */

/** Bounds that keep one case from harming the server; a campaign's own length limits are counted in 字 and far tighter. */
export const caseTextBounds = {
  titleClausesMax: 4,
  titleClauseCharactersMax: 60,
  summaryCharactersMax: 3000,
  sectionsMax: 20,
  sectionKeyCharactersMax: 40,
  headingCharactersMax: 60,
  blocksPerSectionMax: 200,
  leadCharactersMax: 500,
  charactersMax: 200_000,
} as const;

const blockTextSchema = z.string().max(caseTextBounds.charactersMax);

/** A plain paragraph. A line break inside `text` starts a new paragraph when the text is set. */
export const paragraphBlockSchema = z.object({ kind: z.literal('paragraph'), text: blockTextSchema });

/** A point (一是…): its lead sentence without the ordinal, and what follows it in the same paragraph. */
export const pointBlockSchema = z.object({
  kind: z.literal('point'),
  lead: z.string().max(caseTextBounds.leadCharactersMax),
  text: blockTextSchema,
});

export const caseBlockSchema = z.discriminatedUnion('kind', [paragraphBlockSchema, pointBlockSchema]);

/** `key` names the campaign's section for good; `heading` is what is printed and may be empty while a draft is young. */
export const caseSectionSchema = z.object({
  key: z.string().min(1).max(caseTextBounds.sectionKeyCharactersMax),
  heading: z.string().max(caseTextBounds.headingCharactersMax),
  blocks: z.array(caseBlockSchema).max(caseTextBounds.blocksPerSectionMax),
});

const charactersOfBlock = (block: z.infer<typeof caseBlockSchema>): number =>
  block.text.length + (block.kind === 'point' ? block.lead.length : 0);

/** Characters no font of print has, and where: a block by its place in its section, or the title (both null). */
export const unprintablePlaceSchema = z.object({ sectionKey: z.string().nullable(), blockIndex: z.number().int().nullable(), refusal: refusalSchema });
export type UnprintablePlace = z.infer<typeof unprintablePlaceSchema>;

/** A draft may be incomplete in every part: what a submission must have is the campaign's to say, not the shape's. */
export const caseTextSchema = z
  .object({
    titleClauses: z.array(z.string().max(caseTextBounds.titleClauseCharactersMax)).min(1).max(caseTextBounds.titleClausesMax),
    /** 提要: what the case is, in about 300 characters, for lists and reviewers; it is not part of the printed case. */
    summary: z.string().max(caseTextBounds.summaryCharactersMax),
    sections: z.array(caseSectionSchema).max(caseTextBounds.sectionsMax),
  })
  .refine(
    (text) => text.sections.flatMap((section) => section.blocks).reduce((sum, block) => sum + charactersOfBlock(block), 0) <= caseTextBounds.charactersMax,
    { path: ['sections'], params: { code: 'field.too_long', max: caseTextBounds.charactersMax } },
  )
  .refine((text) => new Set(text.sections.map((section) => section.key)).size === text.sections.length, {
    path: ['sections'],
    params: { code: 'field.invalid' },
  });

export type CaseBlock = z.infer<typeof caseBlockSchema>;
export type CaseSection = z.infer<typeof caseSectionSchema>;
export type CaseText = z.infer<typeof caseTextSchema>;
