import { Injectable } from '@nestjs/common';
import { actorsTowards, type Acting } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import { caseTable, findRow, type Actor } from '@huibian/workflow';
import { Case } from './case.entity';
import { CaseUnit } from './case-unit.entity';
import { CaseVisibility } from './case-visibility.service';
import { caseSettings } from './entry/entry.rules';
import { stateShownTo } from './shown-state.rules';

/** Loads a case for a verb: locked, and only if the actor may know that it exists. */
@Injectable()
export class CaseAccess {
  constructor(private readonly visibility: CaseVisibility) {}

  lock(tx: Tx, acting: Acting, id: string): Promise<Case> {
    return this.seen(tx, acting, id, ' FOR UPDATE OF c');
  }

  /** For what changes nothing: the case, if the actor may know that it exists. */
  find(tx: Tx, acting: Acting, id: string): Promise<Case> {
    return this.seen(tx, acting, id, '');
  }

  async unitIds(tx: Tx, caseId: string): Promise<string[]> {
    const units = await tx.find(CaseUnit, { where: { caseId }, order: { position: 'ASC' } });
    return units.map((unit) => unit.unitId);
  }

  private async seen(tx: Tx, acting: Acting, id: string, lock: string): Promise<Case> {
    const params: unknown[] = [id];
    const scope = this.visibility.where(acting, (value) => `$${params.push(value)}`);
    const seen: unknown[] = await tx.query(`SELECT 1 FROM cases c WHERE c.id = $1 AND ${scope}${lock}`, params);
    const subject = seen.length === 0 ? null : await tx.findOneBy(Case, { id });
    if (!subject) throw notFound();
    return subject;
  }
}

/** The roles somebody holds towards a case. Writing and submitting are the lead unit's; a co-unit confirms. */
export const caseActors = (acting: Acting, subject: Pick<Case, 'leadUnitId' | 'recommenderId'>): Actor[] =>
  actorsTowards(acting, { unitIds: [subject.leadUnitId], recommenderId: subject.recommenderId });

/** For acts the state table does not record (a draft save, an attachment): refused like any other act, written nowhere. */
export function refuseUnlessEditable(acting: Acting, subject: Case): void {
  const row = findRow(caseTable, subject.state, 'edit', caseSettings(subject));
  const params = { action: 'edit', state: stateShownTo(acting, subject), noun: 'case' };
  if (!row) throw refused(409, 'workflow.wrong_state', params);
  const actors = caseActors(acting, subject);
  if (!row.by.some((actor) => actors.includes(actor))) throw refused(403, 'workflow.wrong_role', params);
}
