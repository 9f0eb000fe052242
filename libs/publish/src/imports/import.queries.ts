import { Injectable } from '@nestjs/common';
import { newestImportFitSql } from '@huibian/compile';
import type { ImportFilter, ImportView, PageQuery } from '@huibian/contracts';
import { Database, keysetPage, notFound, type JsonText, utc } from '@huibian/platform';

const itemFields = `'id', i.id, 'state', i.state, 'version', i.version, 'fileName', i.file_name, 'bytes', i.bytes,
  'uploadedAt', ${utc('i.uploaded_at')}, 'uploadedBy', a.name, 'title', i.summary ->> 'title',
  'cases', COALESCE((SELECT sum(jsonb_array_length(c -> 'cases')) FROM jsonb_array_elements(i.summary -> 'chapters') c), 0)::int,
  'rows', COALESCE(jsonb_array_length(i.summary -> 'rows'), 0), 'problems', jsonb_array_length(i.problems),
  'progress', (SELECT json_build_object('stage', t.stage, 'fraction', t.fraction) FROM tasks t
                WHERE t.state IN ('queued', 'running')
                  AND ((t.subject_noun = 'import' AND t.subject_id = i.id) OR (t.subject_noun = 'proof' AND t.subject_id IN (SELECT p.id FROM proofs p WHERE p.batch_id = i.batch_id))) LIMIT 1)`;

const detailSql = `
  SELECT json_build_object(${itemFields}, 'encoding', i.encoding, 'format', i.format, 'revisions', i.revisions, 'summary', i.summary, 'report', i.report, 'problemList', i.problems,
    'batch', (SELECT json_build_object('id', b.id, 'slug', b.slug, 'state', b.state, 'proofId', p.id, 'proofState', p.state, 'problem', p.problem)
                FROM batches b LEFT JOIN LATERAL (SELECT * FROM proofs q WHERE q.batch_id = b.id ORDER BY q.sequence DESC LIMIT 1) p ON true WHERE b.id = i.batch_id),
    'editionId', (SELECT e.id FROM editions e WHERE e.id = i.edition_id),
    'fit', ${newestImportFitSql}) AS view
  FROM imports i JOIN user_accounts a ON a.id = i.uploaded_by WHERE i.id = $1`;

/** A volume `i` in which nothing stands against acceptance any more: the first screen counts by it, the list is filtered by it. */
export const acceptableSql = `i.state = 'understood' AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(i.problems) problem WHERE (problem ->> 'blocking')::boolean)`;

@Injectable()
export class ImportQueries {
  constructor(private readonly database: Database) {}

  list(page: PageQuery, filter: ImportFilter, sort?: string): Promise<JsonText> {
    return keysetPage(
      this.database,
      {
        item: `json_build_object(${itemFields})`,
        from: 'imports i JOIN user_accounts a ON a.id = i.uploaded_by',
        where: filter.waits ? [acceptableSql] : [],
        params: [],
        id: 'i.id',
        sorts: { uploadedAt: { sql: 'i.uploaded_at', type: 'timestamptz' } },
        defaultSort: 'uploadedAt:desc',
      },
      page,
      sort,
    );
  }

  /** The import without `allowedActions`, which the door composes. */
  async one(id: string): Promise<Omit<ImportView, 'allowedActions'>> {
    const row = await this.database.one<{ view: Omit<ImportView, 'allowedActions'> }>(detailSql, [id]);
    if (!row) throw notFound();
    return row.view;
  }
}
