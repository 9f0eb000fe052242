import { z } from 'zod';

/**
 * The batch document: one shape between import, check, compile and the archive. It holds what a volume says,
 * never where the typesetter put it; printed page numbers of a historical source are kept beside each entry.
 */

/** A section of a case. `heading` is the heading as printed (一、基本情况); `paragraphs` are whole, in order. */
export const documentSectionSchema = z.object({
  heading: z.string(),
  paragraphs: z.array(z.string()),
});

/** The entry of the contents as the source printed it; absent in a batch that was assembled here. */
export const documentContentsEntrySchema = z.object({
  units: z.array(z.string()),
  title: z.string(),
  /** The printed page, counted from 1 on the first case. */
  page: z.number().int().positive(),
  /** The whole line as printed, with its number, leader and page; wrapped lines made one. What the check of the contents' form reads. */
  printed: z.string().optional(),
});

export const documentCaseSchema = z.object({
  /** 1…n over the whole volume. */
  number: z.number().int().positive(),
  /** Short list forms in order, the lead unit (牵头) first. */
  units: z.array(z.string().min(1)).min(1),
  /** Title clauses: joined by ，in the contents, by a space in the body heading. */
  titleClauses: z.array(z.string().min(1)).min(1),
  /** The body heading as printed. Empty in a batch assembled here: it is then built from units and clauses. */
  heading: z.string(),
  contents: documentContentsEntrySchema.optional(),
  /** Paragraphs before the first section heading. */
  preamble: z.array(z.string()),
  sections: z.array(documentSectionSchema),
  /** 字距: extra tracking in points the office chose for this entry; 0 when untouched. */
  tracking: z.number().min(-0.3).max(0.3).optional(),
});

export const documentChapterSchema = z.object({
  name: z.string().min(1),
  cases: z.array(documentCaseSchema),
});

/** A row of the experience table (典型经验). */
export const documentRowSchema = z.object({
  number: z.number().int().positive(),
  name: z.string().min(1),
  content: z.string().min(1),
});

/** A comment or note of a Word file. `paragraph` counts paragraphs with text from 1; `quote` is the passage it is about. */
export const importNoteSchema = z.object({ kind: z.enum(['comment', 'footnote', 'endnote']), text: z.string(), quote: z.string(), paragraph: z.number().int().nonnegative() });

/** An image of a Word file: a name made by the import, its type by its bytes, its size. */
export const importAttachmentSchema = z.object({ name: z.string(), type: z.string(), bytes: z.number().int().nonnegative() });

/** How an import accounts for its source: every character is kept or listed as dropped with a reason. */
export const importReportSchema = z.object({
  charactersIn: z.number().int().nonnegative(),
  charactersKept: z.number().int().nonnegative(),
  dropped: z.array(z.object({ text: z.string(), reason: z.string() })),
  /** Paragraphs rejoined across a page break. */
  joins: z.number().int().nonnegative(),
  /** Joins the text alone does not decide, with what decided them. */
  ambiguousJoins: z.array(z.object({ number: z.number().int(), before: z.string(), after: z.string(), decision: z.enum(['joined', 'kept_apart']), reason: z.string() })),
  contradictions: z.array(z.object({ number: z.number().int(), where: z.string(), contents: z.string(), body: z.string() })),
  /** Word files: comments and notes beside the passage they hang on, without their authors. Their text counts as kept. */
  notes: z.array(importNoteSchema).optional(),
  /** Word files: the images, which are files of their own. */
  attachments: z.array(importAttachmentSchema).optional(),
  /** Word files: what was neither run, fetched nor kept (macros, outside links, embedded files), by kind and name. */
  cleaned: z.array(z.object({ kind: z.string(), name: z.string() })).optional(),
});

/** What a batch is made of: product, check, compile and archive take these and no other. */
export const documentKinds = ['compilation', 'experience_table'] as const;

/** What a file may be read as: one case (案例) besides. */
export const importKinds = [...documentKinds, 'case'] as const;

/** What a file is made of, by its bytes. */
export const sourceFormats = ['text', 'word'] as const;

/** What an import takes of text, white space included: characters (UTF-16 units), and lines or paragraphs that have any. */
export const importBounds = { characters: 1_500_000, lines: 30_000 } as const;

/** What becomes of tracked changes (修订) in a Word file. */
export const revisionChoices = ['accept', 'refuse'] as const;

export const batchDocumentSchema = z.object({
  kind: z.enum(documentKinds),
  title: z.string().min(1),
  /** 第二批, or empty where the source names none. */
  ordinal: z.string(),
  office: z.string(),
  /** As printed on the cover: 二〇二二年十二月. */
  date: z.string(),
  /** Compilation: chapters in order. Experience table: empty. */
  chapters: z.array(documentChapterSchema),
  /** Experience table: its rows. Compilation: empty. */
  rows: z.array(documentRowSchema),
  report: importReportSchema.optional(),
});

/** A case read from a file of its own: its units are empty where the file does not part them from the title. */
export const importedCaseSchema = documentCaseSchema.extend({ units: z.array(z.string().min(1)) });

/** One case in the shape of a batch: a single chapter without a name holds it, as number 1. Never compiled as it is. */
export const caseDocumentSchema = batchDocumentSchema.extend({
  kind: z.literal('case'),
  chapters: z.tuple([z.object({ name: z.literal(''), cases: z.tuple([importedCaseSchema]) })]),
  rows: z.tuple([]),
});

export const importedDocumentSchema = z.union([batchDocumentSchema, caseDocumentSchema]);

export type DocumentSection = z.infer<typeof documentSectionSchema>;
export type DocumentCase = z.infer<typeof documentCaseSchema>;
export type DocumentChapter = z.infer<typeof documentChapterSchema>;
export type DocumentRow = z.infer<typeof documentRowSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
export type BatchDocument = z.infer<typeof batchDocumentSchema>;
export type SourceFormat = (typeof sourceFormats)[number];
export type RevisionChoice = (typeof revisionChoices)[number];
export type ImportKind = (typeof importKinds)[number];
export type CaseDocument = z.infer<typeof caseDocumentSchema>;
export type ImportedDocument = BatchDocument | CaseDocument;
export type ImportNote = z.infer<typeof importNoteSchema>;
export type ImportAttachment = z.infer<typeof importAttachmentSchema>;
