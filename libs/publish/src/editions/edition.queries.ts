import { Injectable } from '@nestjs/common';
import type { EditionView, PageQuery } from '@huibian/contracts';
import { Database, keysetPage, notFound, type JsonText, utc } from '@huibian/platform';
import type { EditionFile } from './edition-file.entity';

/** A file and the edition it is of. */
export type EditionDownload = Pick<EditionFile, 'name' | 'mediaType' | 'bytes' | 'sha256'> & Pick<EditionView, 'state' | 'title' | 'ordinal' | 'kind' | 'sequence'>;

const itemFields = `'id', e.id, 'batchId', e.batch_id, 'sequence', e.sequence, 'kind', e.kind, 'historical', e.historical, 'state', e.state,
  'version', e.version, 'slug', e.slug, 'title', e.title, 'ordinal', e.ordinal, 'releasedAt', ${utc('e.released_at')},
  'entries', (SELECT count(*) FROM edition_entries n WHERE n.edition_id = e.id)`;

@Injectable()
export class EditionQueries {
  constructor(private readonly database: Database) {}

  list(page: PageQuery, filter: { batchId?: string } = {}, sort?: string): Promise<JsonText> {
    return keysetPage(
      this.database,
      {
        item: `json_build_object(${itemFields})`,
        from: 'editions e',
        where: filter.batchId === undefined ? [] : ['e.batch_id = $1::uuid'],
        params: filter.batchId === undefined ? [] : [filter.batchId],
        id: 'e.id',
        sorts: { releasedAt: { sql: 'e.released_at', type: 'timestamptz' }, title: { sql: 'e.title', type: 'text' } },
        defaultSort: 'releasedAt:desc',
      },
      page,
      sort,
    );
  }

  /** The edition without `allowedActions`, which the door composes. */
  async one(id: string): Promise<Omit<EditionView, 'allowedActions'>> {
    const row = await this.database.one<{ view: Omit<EditionView, 'allowedActions'> }>(
      `SELECT json_build_object(${itemFields}, 'office', e.office, 'date', e.date, 'releasedBy', a.name, 'takenDownAt', ${utc('e.taken_down_at')},
         'manifest', e.manifest, 'files', (SELECT json_agg(json_build_object('name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
           'sha256', f.sha256, 'sm3', f.sm3) ORDER BY f.name) FROM edition_files f WHERE f.edition_id = e.id)) AS view
       FROM editions e JOIN user_accounts a ON a.id = e.released_by WHERE e.id = $1`,
      [id],
    );
    if (!row) throw notFound();
    return row.view;
  }

  /** A file and whether the public may have it. */
  async file(id: string, name: string): Promise<EditionDownload> {
    const row = await this.database.one<EditionDownload>(
      `SELECT f.name, f.media_type AS "mediaType", f.bytes, f.sha256, e.state, e.title, e.ordinal, e.kind, e.sequence FROM edition_files f JOIN editions e ON e.id = f.edition_id
        WHERE e.id = $1 AND f.name = $2`,
      [id, name],
    );
    if (!row) throw notFound();
    return row;
  }
}
