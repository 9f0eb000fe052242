import { Injectable } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import { holds, isOffice, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { ContributesHomeCards, filteredPage, type HomeCardSource } from '../home/home-cards';

type Found = Pick<HomeCard, 'count' | 'items'>;

const found = (item: string, rows: string, order: string) => `
  SELECT count(*)::int AS count, coalesce(json_agg(item ORDER BY place) FILTER (WHERE place <= 6), '[]') AS items
    FROM (SELECT json_build_object(${item}, 'due', NULL::text) AS item, row_number() OVER (ORDER BY ${order}) AS place FROM ${rows}) found`;

/** A volume whose clean proof is final needs the lead's release and nothing else. */
const toRelease = found(`'id', b.id, 'title', b.title, 'subtitle', b.ordinal, 'to', '/batches/' || b.id || '/show'`, `batches b WHERE b.state = 'final'`, 'b.created_at, b.id');

/** Approved cases stand in no volume yet. */
const toCompile = found(`'id', c.id, 'title', c.title, 'subtitle', p.ordinal, 'to', '/cases/' || c.id || '/show'`, `cases c JOIN campaigns p ON p.id = c.campaign_id WHERE c.state = 'approved'`, 'c.changed_at, c.id');

/** What waits between the announcement and the edition: for the office, cases to compile; for the lead, volumes to release. */
@Injectable()
@ContributesHomeCards(60)
export class BatchCards implements HomeCardSource {
  constructor(private readonly database: Database) {}

  async cards(acting: Acting): Promise<HomeCard[]> {
    const [compiling, releasing] = await Promise.all([isOffice(acting) ? this.database.one<Found>(toCompile) : null, holds(acting, 'office_lead') ? this.database.one<Found>(toRelease) : null]);
    return [
      ...(compiling ? [{ key: 'to_compile', to: filteredPage('/cases', { state: 'approved' }), ...compiling }] : []),
      ...(releasing ? [{ key: 'to_release', to: filteredPage('/batches', { state: 'final' }), ...releasing }] : []),
    ];
  }
}
