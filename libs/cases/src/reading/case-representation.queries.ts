import { Injectable } from '@nestjs/common';
import type { CaseRepresentation } from '@huibian/contracts';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { unitCityNameSql } from '@huibian/people';
import { Database, notFound, shanghaiDate } from '@huibian/platform';
import { recommenderSide, type AllowedAction } from '@huibian/workflow';
import { CaseActions } from '../case-actions.service';
import { CaseVisibility, seesDraftSql } from '../case-visibility.service';
import { standingLateSql } from '../cases-facts.service';
import { mayDismiss, type DismissalSubject } from '../dismissal/dismissal.policy';
import { dismissalsSql } from '../dismissal/dismissal.queries';
import { PrintFonts } from '../draft/print-fonts.service';
import { reserveShownSql, shownStateSql, shownVersionSql } from '../shown-state.rules';
import { holidaysKnownSql, titleOfSql } from './case.queries';
import { signingUnitIdsSql } from './signing-units.queries';

type Draft = NonNullable<CaseRepresentation['draft']>;
type Shown = Omit<CaseRepresentation, 'allowedActions' | 'draft' | 'mayDismiss'> & { draft: Omit<Draft, 'unprintable'> | null };
interface ShownRow extends DismissalSubject {
  shown: Shown;
  unitIds: string[];
}

const unitsSql = `(SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'cityName', ${unitCityNameSql}, 'isLead', u.id = c.lead_unit_id) ORDER BY signed.place)
  FROM unnest(t.units) WITH ORDINALITY signed(id, place) JOIN units u ON u.id = signed.id)`;

const confirmationsSql = `(SELECT coalesce(json_agg(json_build_object('unitId', k.unit_id, 'unitName', u.short_name, 'textHash', k.text_hash, 'confirmedBy', p.name,
    'consentId', k.consent_id, 'at', k.at, 'voidedAt', k.voided_at) ORDER BY k.at, k.id), '[]')
  FROM case_confirmations k JOIN units u ON u.id = k.unit_id JOIN user_accounts p ON p.id = k.confirmed_by WHERE k.case_id = c.id)`;

const returnsSql = (today: string) => `(SELECT coalesce(json_agg(json_build_object('id', b.id, 'stage', b.stage, 'reasonKeys', b.reason_keys, 'reason', b.reason, 'revisionId', b.revision_id,
    'at', b.at, 'by', p.name, 'correctionDue', b.correction_due, 'holidaysKnownUntil', ${holidaysKnownSql}, 'overdue', b.answered_at IS NULL AND b.correction_due IS NOT NULL AND b.correction_due < ${today},
    'answeredAt', b.answered_at) ORDER BY b.at DESC), '[]')
  FROM case_returns b JOIN user_accounts p ON p.id = b.returned_by WHERE b.case_id = c.id)`;

export const revisionItemSql = `json_build_object('id', v.id, 'sequence', v.sequence, 'kind', v.kind, 'wordCount', v.word_count, 'textHash', v.text_hash,
  'createdBy', coalesce((SELECT p.name FROM user_accounts p WHERE p.id = v.created_by), ''), 'at', v.at)`;

const revisionsSql = `(SELECT coalesce(json_agg(${revisionItemSql} ORDER BY v.sequence DESC), '[]') FROM case_revisions v WHERE v.case_id = c.id)`;

export const attachmentItemSql = `json_build_object('id', f.id, 'kind', f.kind, 'fileName', f.file_name, 'mediaType', f.media_type, 'bytes', f.bytes, 'sha256', f.sha256,
  'unitId', f.unit_id, 'uploadedBy', p.name, 'at', f.at)`;

/** A consent or a paper is between the units and the office; an expert sees materials and photos. */
const attachmentsSql = (inside: string) => `(SELECT coalesce(json_agg(${attachmentItemSql} ORDER BY f.at, f.id), '[]')
  FROM attachments f JOIN user_accounts p ON p.id = f.uploaded_by WHERE f.case_id = c.id AND f.deleted_at IS NULL AND (${inside} OR f.kind NOT IN ('consent', 'paper')))`;

const lateSql = `(SELECT json_build_object('until', l.until, 'reason', l.reason, 'handedIn', c.submitted_at IS NOT NULL) FROM late_admissions l
  WHERE l.id = CASE WHEN c.submitted_at IS NULL THEN ${standingLateSql('c.lead_unit_id', 'submission')} ELSE c.late_admission_id END)`;

const entrySql = `json_build_object(
  'enteredBy', (SELECT json_agg(p.name ORDER BY hand.place) FROM unnest(c.entered_by) WITH ORDINALITY AS hand(id, place) JOIN user_accounts p ON p.id = hand.id),
  'papers', (SELECT coalesce(json_agg(json_build_object('attachmentId', e.attachment_id, 'textHash', e.text_hash, 'at', e.at, 'checkedBy', p.name, 'checkedAt', e.checked_at) ORDER BY e.id DESC), '[]')
    FROM case_entries e JOIN attachments f ON f.id = e.attachment_id AND f.deleted_at IS NULL LEFT JOIN user_accounts p ON p.id = e.checked_by WHERE e.case_id = c.id))`;

const titleSql = titleOfSql('t.text');

const fieldNameSql = `(SELECT field->>'name' FROM jsonb_array_elements(a.settings->'fields') field WHERE field->>'key' = c.field_key)`;

/** One case, whole, as one reader may see it: two statements and one for each stage's facts. */
@Injectable()
export class CaseRepresentationQueries {
  constructor(
    private readonly database: Database,
    private readonly visibility: CaseVisibility,
    private readonly actions: CaseActions,
    private readonly printFonts: PrintFonts,
  ) {}

  async show(acting: Acting, id: string): Promise<CaseRepresentation> {
    const row = await this.read(acting, id);
    const allowed = await this.actions.of(acting, [{ id, state: row.state, route: row.route, leadUnitId: row.leadUnitId, recommenderId: row.recommenderId, unitIds: row.unitIds, enteredBy: row.enteredBy }]);
    return { ...row.shown, draft: await this.draftOf(row), mayDismiss: mayDismiss(acting, row), allowedActions: (allowed.get(id) ?? []) as AllowedAction[] as CaseRepresentation['allowedActions'] };
  }

  /** What print has no font for is of use while the text can still be changed. */
  private async draftOf({ shown, state }: ShownRow): Promise<Draft | null> {
    if (shown.draft === null) return null;
    const inHand = state === 'drafting' || state === 'returned';
    return { ...shown.draft, unprintable: inHand ? [...(await this.printFonts.unprintableIn(shown.text))] : [] };
  }

  private async read(acting: Acting, id: string): Promise<ShownRow> {
    const params: unknown[] = [];
    const bind = (value: unknown) => `$${params.push(value)}`;
    const office = `${bind(isOffice(acting))}::boolean`;
    const signs = seesDraftSql(acting, bind);
    const recommends = `coalesce(c.recommender_id = ANY(${bind(unitsActedFor(acting, recommenderSide))}::uuid[]), false)`;
    const today = `DATE '${shanghaiDate(acting.receivedAt)}'`;
    const sql = `
      SELECT ${shownSql(office, today)} AS shown, c.state, c.origin_state AS "originState", c.route, c.lead_unit_id AS "leadUnitId", c.recommender_id AS "recommenderId", c.entered_by AS "enteredBy",
        (SELECT json_agg(s.unit_id ORDER BY s.position) FROM case_units s WHERE s.case_id = c.id) AS "unitIds"
      FROM cases c
      JOIN campaigns a ON a.id = c.campaign_id
      CROSS JOIN LATERAL (SELECT ${signs} AS signs, (${office} OR ${signs} OR ${recommends}) AS inside) r
      LEFT JOIN case_revisions v ON v.id = c.current_revision_id AND NOT r.signs
      CROSS JOIN LATERAL (SELECT coalesce(v.text, c.draft) AS text, coalesce(v.text_hash, c.draft_hash) AS hash, coalesce(v.word_count, c.draft_word_count) AS words, coalesce(v.unit_ids, ${signingUnitIdsSql}) AS units) t
      WHERE c.id = ${bind(id)} AND ${this.visibility.where(acting, bind)}`;
    const row = await this.database.one<ShownRow>(sql, params);
    if (!row) throw notFound();
    return row;
  }
}

const shownSql = (office: string, today: string): string => `jsonb_build_object(
  'id', c.id, 'state', ${shownStateSql(office)}, 'version', ${shownVersionSql(office)},
  'campaign', json_build_object('id', a.id, 'title', a.title, 'ordinal', a.ordinal, 'state', a.state, 'submissionEndsOn', a.settings->'dates'->>'submissionEndsOn',
    'closingTime', a.settings->'dates'->>'closingTime', 'recommendationEndsOn', a.settings->'dates'->>'recommendationEndsOn'),
  'fieldKey', c.field_key, 'fieldName', coalesce(${fieldNameSql}, c.field_key), 'group', c."group", 'title', ${titleSql}, 'route', c.route,
  'units', ${unitsSql},
  'recommender', CASE WHEN (c.route->>'recommendation')::boolean THEN (SELECT json_build_object('id', u.id, 'name', u.short_name) FROM units u WHERE u.id = c.recommender_id) END,
  'text', t.text, 'textHash', t.hash, 'wordCount', t.words,
  'draft', CASE WHEN r.signs THEN json_build_object('version', c.draft_version, 'savedAt', c.draft_saved_at,
    'savedBy', coalesce((SELECT p.name FROM user_accounts p WHERE p.id = c.draft_saved_by), '')) END,
  'currentRevisionId', c.current_revision_id, 'submittedAt', c.submitted_at,
  'reserve', ${reserveShownSql},
  'late', CASE WHEN r.inside THEN ${lateSql} END,
  'entry', CASE WHEN r.inside AND c.entered_by IS NOT NULL THEN ${entrySql} END,
  'confirmations', CASE WHEN r.inside THEN ${confirmationsSql} ELSE '[]' END,
  'returns', CASE WHEN r.inside THEN ${returnsSql(today)} ELSE '[]' END,
  'revisions', ${revisionsSql},
  'attachments', ${attachmentsSql('r.inside')},
  'dismissals', CASE WHEN r.inside THEN ${dismissalsSql(office, 'r.signs')} ELSE '[]' END,
  'recommendation', CASE WHEN r.inside THEN (SELECT json_build_object('id', q.id, 'state', q.state, 'rank', q.rank, 'version', q.version) FROM recommendations q WHERE q.case_id = c.id) END)`;
