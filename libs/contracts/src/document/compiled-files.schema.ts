import { z } from 'zod';

/** What a batch document can be compiled to, and what a proof and an edition consist of. Editions of before the e-book have no EPUB and never will. */
export const outputFormats = ['pdf', 'docx', 'html', 'epub', 'json'] as const;
export const outputFormatSchema = z.enum(outputFormats);
export type OutputFormat = z.infer<typeof outputFormatSchema>;

/** One file of an edition, named by its content. Digests are lower-case hex. */
export const manifestFileSchema = z.object({
  name: z.string().min(1),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sm3: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Where each case landed. Pages are printed folios, counted from 1 on the first case. */
export const manifestCaseSchema = z.object({
  number: z.number().int().positive(),
  startPage: z.number().int().positive(),
  pages: z.number().int().positive(),
  tracking: z.number(),
});

/** What a compile warns of. A proof may carry warnings, a release none. */
export const compileWarningSchema = z.object({
  code: z.string(),
  caseNumber: z.number().int().positive().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const manifestSchema = z.object({
  title: z.string(),
  /** Physical pages of the PDF, cover and contents included. */
  pages: z.number().int().positive(),
  cases: z.array(manifestCaseSchema),
  warnings: z.array(compileWarningSchema),
  files: z.array(manifestFileSchema),
});

export type ManifestFile = z.infer<typeof manifestFileSchema>;
export type ManifestCase = z.infer<typeof manifestCaseSchema>;
export type CompileWarning = z.infer<typeof compileWarningSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
