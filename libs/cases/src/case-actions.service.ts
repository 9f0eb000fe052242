import { Injectable } from '@nestjs/common';
import { actorsTowards, type Acting } from '@huibian/history';
import { allowedActions, caseTable, type AllowedAction, type CaseRoute, type Refusal } from '@huibian/workflow';
import { caseActors } from './case-access.service';
import { CasesFacts } from './cases-facts.service';
import { caseSettings } from './entry/entry.rules';

/** What a later stage knows about cases: the facts it owns, for a list of ids, in a constant number of statements. */
export interface CaseFactSource {
  factsFor(acting: Acting, caseIds: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, Refusal | null>>>>;
}

export interface ActionSubject {
  id: string;
  state: string;
  route: CaseRoute;
  leadUnitId: string;
  recommenderId: string | null;
  unitIds: readonly string[];
  /** Whose hands of the office are in it (代录); left out where it makes no difference. */
  enteredBy?: readonly string[] | null;
}

/** The buttons of a case: every stage's facts together, for display. The stage that owns an act checks its own again under the lock. */
@Injectable()
export class CaseActions {
  private readonly sources: CaseFactSource[];

  constructor(own: CasesFacts) {
    this.sources = [own];
  }

  /** Called by later stages at boot. */
  addFacts(source: CaseFactSource): void {
    this.sources.push(source);
  }

  async of(acting: Acting, subjects: readonly ActionSubject[]): Promise<Map<string, AllowedAction[]>> {
    const ids = subjects.map((subject) => subject.id);
    const known = await Promise.all(this.sources.map((source) => source.factsFor(acting, ids)));
    return new Map(subjects.map((subject) => [subject.id, actionsOf(acting, subject, Object.assign({}, ...known.map((facts) => facts.get(subject.id))))]));
  }
}

/** A co-unit's lead confirms and does nothing else; everything else is the lead unit's, the recommender's or the office's. */
function actionsOf(acting: Acting, subject: ActionSubject, facts: Record<string, Refusal | null>): AllowedAction[] {
  const question = { state: subject.state, settings: caseSettings(subject), facts };
  const own = allowedActions(caseTable, { ...question, actors: caseActors(acting, subject) });
  if (own.some((one) => one.action === 'confirm')) return own;
  const coUnits = allowedActions(caseTable, { ...question, actors: actorsTowards(acting, { unitIds: subject.unitIds }) });
  return [...own, ...coUnits.filter((one) => one.action === 'confirm')];
}
