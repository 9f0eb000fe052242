import { Injectable } from '@nestjs/common';
import type { Comparison, ComparisonQuery, CaseText, RevisionRepresentation } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { diffCaseTexts } from '@huibian/manuscript';
import { unitCityNameSql } from '@huibian/people';
import { Database, JsonText, notFound } from '@huibian/platform';
import { CaseVisibility, seesDraftSql } from '../case-visibility.service';
import { revisionItemSql } from './case-representation.queries';

interface ComparedCase {
  signs: boolean;
  /** With its units, who write on it. */
  inHand: boolean;
  draft: CaseText;
  revisions: { id: string; sequence: number; text: CaseText; returned: boolean }[];
}

/** What was submitted, and what changed between two of them or since. */
@Injectable()
export class RevisionQueries {
  constructor(
    private readonly database: Database,
    private readonly visibility: CaseVisibility,
  ) {}

  async list(acting: Acting, caseId: string): Promise<JsonText> {
    return this.json(acting, caseId, `(SELECT json_build_object('items', coalesce(json_agg(${revisionItemSql} ORDER BY v.sequence DESC), '[]')) FROM case_revisions v WHERE v.case_id = c.id)`);
  }

  async show(acting: Acting, caseId: string, revisionId: string): Promise<RevisionRepresentation> {
    const params: unknown[] = [caseId, revisionId];
    const row = await this.database.one<{ shown: RevisionRepresentation }>(
      `SELECT (${revisionItemSql})::jsonb || jsonb_build_object('text', v.text, 'fieldKey', v.field_key, 'units',
                (SELECT json_agg(json_build_object('shortName', coalesce(u.short_name, ''), 'cityName', ${unitCityNameSql}) ORDER BY signed.place) FROM unnest(v.unit_ids) WITH ORDINALITY AS signed(id, place) LEFT JOIN units u ON u.id = signed.id)) AS shown
         FROM cases c JOIN case_revisions v ON v.case_id = c.id
        WHERE c.id = $1 AND v.id = $2 AND ${this.visibility.where(acting, (value) => `$${params.push(value)}`)}`,
      params,
    );
    if (!row) throw notFound();
    return row.shown;
  }

  /**
   * Word by word. Without a choice: the text that was returned (else the last but one) against the newest its reader may see,
   * which is the draft only as long as the case is with its units.
   */
  async compare(acting: Acting, caseId: string, query: ComparisonQuery): Promise<Comparison> {
    const { revisions, draft, signs, inHand } = await this.compared(acting, caseId);
    const newest = revisions.at(-1);
    const find = (id: string) => revisions.find((one) => one.id === id) ?? missing();
    const to = query.to === 'draft' || (query.to === undefined && signs && inHand) ? null : query.to === undefined ? (newest ?? missing()) : find(query.to);
    if (to === null && !signs) throw notFound();
    const returned = revisions.findLast((one) => one.returned && one !== to);
    const from = query.from ? find(query.from) : (returned ?? (to === null ? newest : revisions.at(-2)) ?? missing());
    return {
      from: { revisionId: from.id, sequence: from.sequence },
      to: { revisionId: to?.id ?? null, sequence: to?.sequence ?? null },
      diff: diffCaseTexts(from.text, to?.text ?? draft),
    };
  }

  private async compared(acting: Acting, caseId: string): Promise<ComparedCase> {
    const params: unknown[] = [caseId];
    const bind = (value: unknown) => `$${params.push(value)}`;
    const row = await this.database.one<ComparedCase>(
      `SELECT c.draft, c.state IN ('drafting', 'returned') AS "inHand", ${seesDraftSql(acting, bind)} AS signs,
              (SELECT coalesce(json_agg(json_build_object('id', v.id, 'sequence', v.sequence, 'text', v.text,
                        'returned', EXISTS (SELECT 1 FROM case_returns b WHERE b.revision_id = v.id)) ORDER BY v.sequence), '[]')
                 FROM case_revisions v WHERE v.case_id = c.id) AS revisions
         FROM cases c WHERE c.id = $1 AND ${this.visibility.where(acting, bind)}`,
      params,
    );
    if (!row) throw notFound();
    return row;
  }

  private async json(acting: Acting, caseId: string, sql: string): Promise<JsonText> {
    const params: unknown[] = [caseId];
    const row = await this.database.one<{ json: string }>(`SELECT (${sql})::text AS json FROM cases c WHERE c.id = $1 AND ${this.visibility.where(acting, (value) => `$${params.push(value)}`)}`, params);
    if (!row) throw notFound();
    return new JsonText(row.json);
  }
}

function missing(): never {
  throw notFound();
}
