import { Injectable } from '@nestjs/common';
import type { CaseQuery, CaseWaits } from '@huibian/contracts';
import { isOffice, type Acting } from '@huibian/history';
import { unitNamedSql } from '@huibian/people';
import { Database, keysetPage, shanghaiDate, type JsonText, type KeysetList, likePattern } from '@huibian/platform';
import { CaseVisibility, seesDraftSql, type Bind } from '../case-visibility.service';
import { reserveShownSql, shownStateSql, shownVersionSql } from '../shown-state.rules';
import { signingUnitIdsSql, unitNamesOf } from './signing-units.queries';
import { waitingSql, waitingFor } from './waiting.rules';

/** What the record of a return `b` of a case `c` says of its clock: a later holiday table changes nothing that was counted before it. */
export const holidaysKnownSql = `(SELECT h.details->>'holidaysKnownUntil' FROM history_rows h
  WHERE h.subject_noun = 'case' AND h.subject_id = c.id AND h.action = 'return_for_correction' AND h.at = b.at)`;

/** The title clauses of a text in one line. */
export const titleOfSql = (text: string): string => `coalesce((SELECT string_agg(clause, '，') FROM jsonb_array_elements_text(${text}->'titleClauses') clause WHERE clause <> ''), '')`;

/** The title of `cases c` as whoever does not see its draft reads it: what a unit tries out on a returned case is its own. */
export const submittedTitleSql = `coalesce((SELECT ${titleOfSql('handed_in.text')} FROM case_revisions handed_in WHERE handed_in.id = c.current_revision_id), c.title)`;

const openReturnSql = 'LEFT JOIN case_returns b ON b.case_id = c.id AND b.answered_at IS NULL';

/** Lists of cases, scoped to what the reader may know of. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly database: Database,
    private readonly visibility: CaseVisibility,
  ) {}

  list(acting: Acting, query: CaseQuery): Promise<JsonText> {
    const params: unknown[] = [];
    const bind: Bind = (value) => `$${params.push(value)}`;
    const list = this.page(acting, query, bind);
    return keysetPage(this.database, { ...list, params }, query, query.sort);
  }

  private page(acting: Acting, query: CaseQuery, bind: Bind): Omit<KeysetList, 'params'> {
    // Written into the text, not bound: the count takes the parameters of the conditions and no others.
    const office = isOffice(acting) ? 'true' : 'false';
    const state = shownStateSql(office);
    const overdue = `coalesce(b.correction_due < DATE '${shanghaiDate(acting.receivedAt)}', false)`;
    const seesDraft = seesDraftSql(acting, bind);
    const where = [this.visibility.where(acting, bind)];
    if (query.campaignId) where.push(`c.campaign_id = ${bind(query.campaignId)}`);
    if (query.state) where.push(`(${state}) = ANY(${bind(query.state.split(','))})`);
    if (query.fieldKey) where.push(`c.field_key = ${bind(query.fieldKey)}`);
    if (query.group) where.push(`c."group" = ${bind(query.group)}`);
    if (query.unitId) where.push(`${bind(query.unitId)} = ANY(t.units)`);
    if (query.q) {
      const like = bind(likePattern(query.q));
      where.push(`(t.title ILIKE ${like} OR EXISTS (SELECT 1 FROM units u WHERE u.id = ANY(t.units) AND ${unitNamedSql(like)}))`);
    }
    if (query.waits) where.push(waiting(acting, query.waits, bind));
    if (query.overdue) where.push(query.overdue === 'true' ? overdue : `NOT ${overdue}`);
    return {
      item: itemSql(state, shownVersionSql(office), overdue),
      from: `cases c JOIN campaigns a ON a.id = c.campaign_id ${openReturnSql} LEFT JOIN case_revisions v ON v.id = c.current_revision_id AND NOT ${seesDraft}
        CROSS JOIN LATERAL (SELECT CASE WHEN v.id IS NULL THEN c.title ELSE ${titleOfSql('v.text')} END AS title, coalesce(v.word_count, c.draft_word_count) AS words, coalesce(v.unit_ids, ${signingUnitIdsSql}) AS units) t`,
      where,
      id: 'c.id',
      sorts: {
        changedAt: { sql: 'c.changed_at', type: 'timestamptz' },
        submittedAt: { sql: `coalesce(c.submitted_at, c.created_at)`, type: 'timestamptz' },
        title: { sql: 't.title', type: 'text' },
        wordCount: { sql: 't.words', type: 'integer' },
        correctionDue: { sql: `coalesce(b.correction_due::text, '9999')`, type: 'text' },
      },
      defaultSort: 'changedAt:desc',
    };
  }
}

const waiting = (acting: Acting, waits: CaseWaits, bind: Bind): string => waitingSql[waits]({ own: () => bind(waitingFor(acting, waits)), entersPaper: isOffice(acting) });

const itemSql = (state: string, version: string, overdue: string): string => `json_build_object('id', c.id, 'state', ${state}, 'version', ${version},
  'campaignId', c.campaign_id, 'campaignOrdinal', a.ordinal, 'fieldKey', c.field_key,
  'fieldName', coalesce((SELECT field->>'name' FROM jsonb_array_elements(a.settings->'fields') field WHERE field->>'key' = c.field_key), c.field_key),
  'group', c."group", 'title', t.title, 'units', ${unitNamesOf('t.units')}, 'wordCount', t.words, 'submittedAt', c.submitted_at, 'changedAt', c.changed_at,
  'correctionDue', b.correction_due, 'holidaysKnownUntil', ${holidaysKnownSql}, 'overdue', ${overdue}, 'returnReason', b.reason, 'late', c.late_admission_id IS NOT NULL, 'reserve', ${reserveShownSql}, 'entered', c.entered_by IS NOT NULL)`;
