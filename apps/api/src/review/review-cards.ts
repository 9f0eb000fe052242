import { Injectable } from '@nestjs/common';
import type { HomeCard } from '@huibian/contracts';
import { isOffice, type Acting } from '@huibian/history';
import { Database } from '@huibian/platform';
import { toScoreSql } from '@huibian/review';
import { ContributesHomeCards, filteredPage, type HomeCardSource } from '../home/home-cards';

const units = `(SELECT string_agg(u.short_name, '、' ORDER BY s.position) FROM case_units s JOIN units u ON u.id = s.unit_id WHERE s.case_id = c.id)`;

/** What an expert still has to score, next deadline first; a click opens the case. */
const toScore = `
  SELECT count(*)::int AS count, coalesce(json_agg(item ORDER BY place) FILTER (WHERE place <= 6), '[]') AS items
    FROM (SELECT json_build_object('id', a.id, 'title', c.title, 'subtitle', ${units}, 'due', o.ends_on::text, 'to', '/assignments/' || a.id || '/show') AS item, row_number() OVER (ORDER BY o.ends_on, a.id) AS place
            FROM assignments a JOIN rounds o ON o.id = a.round_id JOIN cases c ON c.id = a.case_id JOIN experts e ON e.id = a.expert_id
           WHERE e.user_id = $1 AND ${toScoreSql}) found`;

const roundCard = (subtitle: string, where: string) => `
  SELECT count(*)::int AS count, coalesce(json_agg(item ORDER BY place) FILTER (WHERE place <= 6), '[]') AS items
    FROM (SELECT json_build_object('id', o.id, 'title', p.title, 'subtitle', o.name || ' ' || ${subtitle}, 'due', o.ends_on::text, 'to', '/rounds/' || o.id || '/show') AS item, row_number() OVER (ORDER BY o.ends_on, o.id) AS place
            FROM rounds o JOIN campaigns p ON p.id = o.campaign_id
            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE a.state = 'scored') AS scored, count(*) FILTER (WHERE a.state IN ('assigned', 'scored')) AS standing FROM assignments a WHERE a.round_id = o.id) n
           WHERE ${where}) found`;

/** What waits in review: for the expert, cases to score; for the office, rounds to staff and rounds under way. */
@Injectable()
@ContributesHomeCards(40)
export class ReviewCards implements HomeCardSource {
  constructor(private readonly database: Database) {}

  async cards(acting: Acting): Promise<HomeCard[]> {
    const [scoring, staffing, running] = await Promise.all([
      acting.userId === null ? null : this.read(toScore, [acting.userId]),
      isOffice(acting) ? this.read(roundCard('n.standing', `o.state = 'planned'`), []) : null,
      isOffice(acting) ? this.read(roundCard(`n.scored || '/' || n.standing`, `o.state = 'open'`), []) : null,
    ]);
    return [
      ...(scoring ? [{ key: 'to_score', to: filteredPage('/assignments', { waits: 'to_score' }), ...scoring }] : []),
      ...(staffing ? [{ key: 'to_assign', to: filteredPage('/rounds', { state: 'planned' }), ...staffing }] : []),
      ...(running ? [{ key: 'rounds', to: filteredPage('/rounds', { state: 'open' }), ...running }] : []),
    ];
  }

  private read(sql: string, params: readonly unknown[]): Promise<Pick<HomeCard, 'count' | 'items'> | null> {
    return this.database.one<Pick<HomeCard, 'count' | 'items'>>(sql, params);
  }
}
