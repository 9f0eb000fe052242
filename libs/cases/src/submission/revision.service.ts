import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { CaseText, RevisionKind } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import type { Case } from '../case.entity';
import { textHash, wordCountOf } from '../draft/case-text.rules';
import { CaseRevision } from './revision.entity';

/** Makes revisions: the unit's at submission, the office's when it edits. The case is locked by the verb. */
@Injectable()
export class RevisionService {
  async add(tx: Tx, acting: Acting, subject: Case, kind: RevisionKind, text: CaseText, unitIds: readonly string[]): Promise<CaseRevision> {
    const last = await tx.maximum(CaseRevision, 'sequence', { caseId: subject.id });
    const revision = tx.create(CaseRevision, {
      id: v7(),
      caseId: subject.id,
      sequence: (last ?? 0) + 1,
      kind,
      text,
      fieldKey: subject.fieldKey,
      unitIds: [...unitIds],
      wordCount: wordCountOf(text),
      textHash: textHash({ text, unitIds, fieldKey: subject.fieldKey }),
      createdBy: acting.userId,
      at: acting.receivedAt,
    } as object);
    await tx.insert(CaseRevision, revision as never);
    return revision;
  }
}
