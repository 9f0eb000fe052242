import { Injectable } from '@nestjs/common';
import { unitListSql } from '@huibian/cases';
import type { ExperienceRowView, ExperienceTableView } from '@huibian/contracts';
import { rowContentFindings, rowNameFindings, visibleCharacters } from '@huibian/manuscript';
import { Database, notFound } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

type SourceCase = ExperienceRowView['cases'][number];
type StoredRow = Pick<ExperienceRowView, 'id' | 'number' | 'name' | 'content' | 'cases'>;
type StoredTable = Omit<ExperienceTableView, 'rows' | 'allowedActions'> & { rows: StoredRow[] };

const rowJson = `json_build_object('id', r.id, 'number', r.number, 'name', r.name, 'content', r.content,
  'cases', COALESCE((SELECT json_agg(json_build_object('id', c.id, 'state', c.state, 'titleClauses', v.text -> 'titleClauses',
      'changed', c.current_revision_id IS DISTINCT FROM l.revision_id,
      'units', ${unitListSql}) ORDER BY c.id)
    FROM experience_row_cases l JOIN cases c ON c.id = l.case_id LEFT JOIN case_revisions v ON v.id = c.current_revision_id WHERE l.row_id = r.id), '[]'))`;

const tableSql = `
  SELECT json_build_object('id', b.id, 'state', b.state, 'version', b.version, 'slug', b.slug, 'title', b.title, 'ordinal', b.ordinal,
    'office', b.office, 'date', b.date, 'campaignId', b.campaign_id,
    'rows', COALESCE((SELECT json_agg(${rowJson} ORDER BY r.number) FROM experience_rows r WHERE r.batch_id = b.id), '[]')) AS view
  FROM batches b WHERE b.id = $1 AND b.kind = 'experience_table'`;

/** A source that is no longer among the approved ones. */
const left = (source: SourceCase): boolean => !['approved', 'in_batch', 'published', 'held'].includes(source.state);

function sourceFindings(source: SourceCase): Refusal[] {
  const params = { title: (source.titleClauses ?? []).join('，') };
  if (left(source)) return [{ code: 'experience_row.case_left', params }];
  return source.changed ? [{ code: 'experience_row.case_changed', params }] : [];
}

@Injectable()
export class ExperienceTableQueries {
  constructor(private readonly database: Database) {}

  /** The table with what the office should look at in each row, without `allowedActions`. */
  async one(id: string): Promise<Omit<ExperienceTableView, 'allowedActions'>> {
    const row = await this.database.one<{ view: StoredTable }>(tableSql, [id]);
    if (!row) throw notFound();
    return { ...row.view, rows: row.view.rows.map(checked) };
  }
}

function checked(row: StoredRow): ExperienceRowView {
  const cases = row.cases.map((source) => ({ ...source, titleClauses: source.titleClauses ?? [], units: source.units ?? [] }));
  return {
    ...row,
    cases,
    nameCharacters: visibleCharacters(row.name),
    contentCharacters: visibleCharacters(row.content),
    findings: [...rowNameFindings(row.name), ...rowContentFindings(row.content), ...cases.flatMap(sourceFindings)],
  };
}
