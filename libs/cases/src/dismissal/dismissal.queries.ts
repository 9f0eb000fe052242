import { Injectable } from '@nestjs/common';
import type { Dismissal } from '@huibian/contracts';
import { isOffice, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { mayDismiss, type DismissalSubject } from './dismissal.policy';

/**
 * What stands dismissed of `cases c` at its revision `v`. Reasons go with the text the reader is shown: what a unit says of its draft
 * is read once it is handed in, by whoever signs it at once. The office's notes are its own.
 */
export const dismissalsSql = (office: string, signs: string) => `(SELECT coalesce(json_agg(json_build_object('id', d.id, 'key', d.key, 'rule', d.rule, 'quote', d.quote, 'reason', d.reason, 'by', p.name, 'at', d.at) ORDER BY d.at, d.id), '[]')
  FROM finding_dismissals d JOIN user_accounts p ON p.id = d.dismissed_by
  WHERE d.case_id = c.id AND d.restored_at IS NULL AND CASE WHEN d.of_office THEN ${office} ELSE ${signs} OR d.at <= v.at END)`;

const ofRevisionsSql = `
  SELECT c.id AS "caseId", ${dismissalsSql('$2::boolean', 'false')} AS dismissals,
    c.state, c.origin_state AS "originState", c.route, c.lead_unit_id AS "leadUnitId", c.recommender_id AS "recommenderId", c.entered_by AS "enteredBy"
  FROM case_revisions v JOIN cases c ON c.id = v.case_id
  WHERE v.id = ANY($1)`;

export interface DismissedOfRevision {
  caseId: string;
  dismissals: Dismissal[];
  /** Whether this reader may let a finding of the case stand now. */
  mayDismiss: boolean;
}

@Injectable()
export class DismissalQueries {
  constructor(private readonly database: Database) {}

  /** What goes with these very texts, for a reader who may read them and signs none. One statement. */
  async ofRevisions(acting: Acting, revisionIds: readonly string[]): Promise<DismissedOfRevision[]> {
    const rows = await this.database.query<DismissalSubject & Omit<DismissedOfRevision, 'mayDismiss'>>(ofRevisionsSql, [revisionIds, isOffice(acting)]);
    return rows.map(({ caseId, dismissals, ...subject }) => ({ caseId, dismissals, mayDismiss: mayDismiss(acting, subject) }));
  }
}
