import { Injectable } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import { holds, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { acceptableSql } from '@huibian/publish';
import { ContributesHomeCards, filteredPage, type HomeCardSource } from '../home/home-cards';

/** A volume in which nothing stands against acceptance any more. One that must be corrected is still the clerk's. */
const toAccept = `
  SELECT count(*)::int AS count, coalesce(json_agg(item ORDER BY place) FILTER (WHERE place <= 6), '[]') AS items
    FROM (SELECT json_build_object('id', i.id, 'title', coalesce(nullif(i.summary ->> 'title', ''), i.file_name), 'subtitle', i.file_name, 'due', NULL::text, 'to', '/imports/' || i.id || '/show') AS item,
                 row_number() OVER (ORDER BY i.uploaded_at, i.id) AS place
            FROM imports i
           WHERE ${acceptableSql}) found`;

/** Historical volumes a clerk prepared, for the lead who accepts them. */
@Injectable()
@ContributesHomeCards(70)
export class ImportCards implements HomeCardSource {
  constructor(private readonly database: Database) {}

  async cards(acting: Acting): Promise<HomeCard[]> {
    if (!holds(acting, 'office_lead')) return [];
    const found = await this.database.one<Pick<HomeCard, 'count' | 'items'>>(toAccept);
    return found ? [{ key: 'imports', to: filteredPage('/imports', { waits: 'imports' }), ...found }] : [];
  }
}
