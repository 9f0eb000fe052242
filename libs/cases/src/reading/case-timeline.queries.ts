import { Injectable } from '@nestjs/common';
import { isOffice, type Acting } from '@huibian/history';
import { Database, JsonText, notFound } from '@huibian/platform';
import type { CaseAction } from '@huibian/workflow';
import { CaseVisibility, insideSql } from '../case-visibility.service';
import { shownPastStateSql } from '../shown-state.rules';

/** Acts everybody who knows the case may read of. What the office stages before it is announced is not among them. */
const openActs = [
  'confirm',
  'record_consent',
  'enter_paper',
  'check_entry',
  'submit',
  'resubmit',
  'withdraw',
  'recommend',
  'return_to_unit',
  'decline',
  'accept',
  'return_for_correction',
  'fail_screening',
  'move_field',
  'publish_notice',
  'approve',
  'reserve',
  'not_select',
  'publish',
  'retract',
  'carry_over',
] as const satisfies readonly CaseAction[];

/** What somebody who only judges the text needs to know of its way. */
const judgesActs = ['submit', 'resubmit', 'accept', 'move_field'] as const satisfies readonly CaseAction[];

/** The history of one case, oldest first. */
@Injectable()
export class CaseTimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly visibility: CaseVisibility,
  ) {}

  async show(acting: Acting, caseId: string): Promise<JsonText> {
    const params: unknown[] = [caseId];
    const bind = (value: unknown) => `$${params.push(value)}`;
    const office = isOffice(acting) ? 'true' : 'false';
    const acts = `(${office} OR h.action = ANY(CASE WHEN ${insideSql(acting, bind)} THEN ${bind(['create', ...openActs])}::text[] ELSE ${bind(judgesActs)}::text[] END))`;
    // Numbered as the reader sees them: a gap would tell of an act that is kept from them.
    const number = `CASE WHEN ${office} THEN h.sequence ELSE row_number() OVER (ORDER BY h.sequence) END`;
    const row = await this.database.one<{ json: string }>(
      `SELECT json_build_object('items', (SELECT coalesce(json_agg(seen.item ORDER BY seen.sequence), '[]') FROM (SELECT h.sequence, json_build_object('id', h.subject_id || ':' || ${number},
                'noun', h.subject_noun, 'action', h.action, 'fromState', ${shownPastStateSql(office, 'h.from_state')}, 'toState', ${shownPastStateSql(office, 'h.to_state')},
                'actor', h.personal->>'actor', 'actorRole', h.actor_role, 'onBehalfOf', h.personal->>'onBehalfOf', 'at', h.at, 'reason', h.reason, 'details', h.details) AS item
              FROM history_rows h WHERE h.subject_noun = 'case' AND h.subject_id = c.id AND ${acts}) seen))::text AS json
         FROM cases c WHERE c.id = $1 AND ${this.visibility.where(acting, bind)}`,
      params,
    );
    if (!row) throw notFound();
    return new JsonText(row.json);
  }
}
