import { Injectable } from '@nestjs/common';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { recommenderSide, unitSide } from '@huibian/workflow';

/** Gives a value its parameter, `$1`…; the statement's author keeps the list. */
export type Bind = (value: unknown) => string;
/** A condition over `cases c` under which the reader may know of a case, or null where this way of knowing is not the reader's. */
export type CaseScope = (acting: Acting, bind: Bind) => string | null;

const office: CaseScope = (acting) => (isOffice(acting) ? '(c.submitted_at IS NOT NULL OR c.entered_by IS NOT NULL)' : null);

const signingUnits: CaseScope = (acting, bind) => {
  const units = unitsActedFor(acting, unitSide);
  return units.length === 0 ? null : `EXISTS (SELECT 1 FROM case_units seen WHERE seen.case_id = c.id AND seen.unit_id = ANY(${bind(units)}))`;
};

const recommenders: CaseScope = (acting, bind) => {
  const units = unitsActedFor(acting, recommenderSide);
  return units.length === 0 ? null : `(c.submitted_at IS NOT NULL AND (c.route->>'recommendation')::boolean AND c.recommender_id = ANY(${bind(units)}))`;
};

/**
 * The condition under which a reader stands inside a case: the office, its units, its recommender. An expert who acts for another
 * unit stands outside the cases of others like every expert, and is shown what a reviewer may see.
 */
export const insideSql = (acting: Acting, bind: Bind): string =>
  `(${[office, signingUnits, recommenders].flatMap((scope) => scope(acting, bind) ?? []).join(' OR ') || 'false'})`;

/** Who may know of which case. Later stages add their way of knowing (an expert's assignment) at boot. */
@Injectable()
export class CaseVisibility {
  private readonly scopes: CaseScope[] = [office, signingUnits, recommenders];

  add(scope: CaseScope): void {
    this.scopes.push(scope);
  }

  /** The condition over `cases c`; `false` for whoever has no way of knowing any. */
  where(acting: Acting, bind: Bind): string {
    if (acting.userId === null) return 'true';
    const conditions = this.scopes.flatMap((scope) => scope(acting, bind) ?? []);
    return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
  }
}

/**
 * The condition under which a reader sees the draft of `cases c`: its units, and the office while it writes what it enters from paper.
 * Everybody else sees revisions.
 */
export const seesDraftSql = (acting: Acting, bind: Bind): string => {
  const entering = isOffice(acting) ? ` OR (c.entered_by IS NOT NULL AND c.state IN ('drafting', 'returned'))` : '';
  return `(${signingUnits(acting, bind) ?? 'false'}${entering})`;
};
