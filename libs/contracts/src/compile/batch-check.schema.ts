import { z } from 'zod';
import { dismissalSchema } from '../cases/dismissal.schema';
import { checkSettingsSchema } from '../check/check-settings.schema';
import { batchDocumentSchema } from '../document/batch-document.schema';
import { idSchema, versionSchema } from '../http/allowed-action.schema';

/** A case of the volume, as its findings are read: where it is kept, and which findings stand with a reason. */
export const checkedEntrySchema = z.object({
  /** As printed before the case; a finding's `caseNumber`. */
  number: z.number().int().positive(),
  caseId: idSchema,
  /** False when the case has a newer text than the one the volume prints: it is the printed one that is checked. */
  revisionIsCurrent: z.boolean(),
  /** Reasons that go with the printed text, and the office's own notes. */
  dismissals: z.array(dismissalSchema),
  /** Whether this reader may let a finding of this case stand now. */
  mayDismiss: z.boolean(),
});

/**
 * 全书校核: all that the check of a whole batch reads. It runs at the reader's own desk; `document` and `settings` are what
 * `huibian check <document.json> --settings <settings.json>` takes, so both find the same.
 */
export const batchCheckSchema = z.object({
  id: idSchema,
  /** The batch as it was when the document was made from it. */
  version: versionSchema,
  /** What would be set now, with every body heading written out. */
  document: batchDocumentSchema,
  /** What the batch's campaign asks for and the office's lists; the check's defaults where it has no campaign. */
  settings: checkSettingsSchema,
  /** Cases kept here, by number; empty for an imported volume and an experience table. */
  entries: z.array(checkedEntrySchema),
});

export type CheckedEntry = z.infer<typeof checkedEntrySchema>;
export type BatchCheck = z.infer<typeof batchCheckSchema>;
