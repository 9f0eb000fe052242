import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { ReturnStage } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import type { Case } from '../case.entity';
import { CaseReturn } from './case-return.entity';

/** Keeps why a case went back, with the very revision it was said of. */
@Injectable()
export class ReturnService {
  async add(tx: Tx, acting: Acting, subject: Case, what: { stage: ReturnStage; reason: string; reasonKeys: string[]; correctionDue: string | null }): Promise<void> {
    await tx.insert(CaseReturn, {
      id: v7(),
      caseId: subject.id,
      revisionId: subject.currentRevisionId ?? undefined,
      ...what,
      returnedBy: acting.userId ?? undefined,
      at: acting.receivedAt,
      answeredAt: null,
    });
  }
}

/** Answered by a correction, or by whatever ended the case before one came: nobody waits any more. */
export async function answerReturn(tx: Tx, acting: Acting, caseId: string): Promise<void> {
  await tx.createQueryBuilder().update(CaseReturn).set({ answeredAt: acting.receivedAt }).where('case_id = :caseId AND answered_at IS NULL', { caseId }).execute();
}
