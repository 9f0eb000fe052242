import { Injectable } from '@nestjs/common';
import { searchedDays, type HistoryQuery, type PageQuery } from '@huibian/contracts';
import { Database, endOfDate, type JsonText, keysetPage, likePattern } from '@huibian/platform';

/**
 * By noun: SQL that says how the subject of a row `h` is called. Names belong to the stages, which come after the record, so they are
 * given to it; they are looked up when read and are no part of what is hashed or exported.
 */
export type SubjectTitles = Readonly<Record<string, string>>;

const recordedTitle = `COALESCE(h.personal->>'name', h.details->>'title', h.details->>'shortName', h.details->>'name')`;

/** A subject that is gone is called as it was when the row was written. */
function titleSql(titles: SubjectTitles): string {
  const named = Object.entries(titles).map(([noun, sql]) => `WHEN '${noun}' THEN ${sql}`);
  return named.length === 0 ? recordedTitle : `COALESCE(CASE h.subject_noun ${named.join(' ')} END, ${recordedTitle})`;
}

/** `hidden`: SQL that says whether the actor's identity is kept from this reader. */
const entryJson = (hidden: string, titles: SubjectTitles = {}) => `json_build_object(
  'id', h.position::text, 'subjectNoun', h.subject_noun, 'subjectId', h.subject_id,
  'subjectTitle', ${titleSql(titles)},
  'sequence', h.sequence, 'action', h.action, 'fromState', h.from_state, 'toState', h.to_state,
  'actorId', CASE WHEN ${hidden} THEN NULL ELSE h.actor_id END,
  'actorName', CASE WHEN ${hidden} OR h.actor_id IS NULL THEN NULL ELSE h.personal->>'actor' END,
  'actorRole', h.actor_role,
  'onBehalfOf', CASE WHEN h.on_behalf_of IS NULL THEN NULL ELSE json_build_object('name', h.personal->>'onBehalfOf', 'document', h.on_behalf_of) END,
  'at', h.at, 'reason', h.reason, 'details', h.details, 'hash', h.hash)`;

/** A row `h` that the global chain does not hold yet: the first screen counts by it, the trail is filtered by it. */
export const unsealedSql = 'h.position > COALESCE((SELECT max(up_to_position) FROM history_seals), 0)';

const sorts = { at: { sql: 'h.position', type: 'bigint' } } as const;
const dayMs = 86_400_000;

/** No index knows what stands inside a name or a reason: a search of nothing narrower would read the record from its first day. */
const isUnbounded = ({ q, from, to, subjectId, actorId, everything }: HistoryQuery): boolean => Boolean(q) && [from, to, subjectId, actorId, everything].every((bound) => bound === undefined);

export interface TimelineReader {
  /** Units, recommenders and the public may not learn which expert did what; the office may. */
  knowsExperts: boolean;
}

@Injectable()
export class HistoryQueries {
  constructor(private readonly database: Database) {}

  /** The record for the auditor, newest first, each subject by the name that `titles` gives it; a search in words is bounded by `now`. */
  list(query: HistoryQuery, page: PageQuery, titles: SubjectTitles, now: Date, sort?: string): Promise<JsonText> {
    const where: string[] = [];
    const params: unknown[] = [];
    const add = (value: unknown, sql: (place: string) => string): void => {
      if (value === undefined) return;
      params.push(value);
      where.push(sql(`$${params.length}`));
    };
    const searched = query.q ? likePattern(query.q) : undefined;
    add(searched, (place) => `(h.personal->>'actor' ILIKE ${place} OR h.reason ILIKE ${place})`);
    add(query.noun, (place) => `h.subject_noun = ${place}`);
    add(query.subjectId, (place) => `h.subject_id = ${place}`);
    add(query.actorId, (place) => `h.actor_id = ${place}`);
    add(query.actorRole, (place) => `h.actor_role = ${place}`);
    add(query.action, (place) => `h.action = ${place}`);
    add(query.from && new Date(endOfDate(query.from).getTime() - dayMs), (place) => `h.at >= ${place}`);
    add(query.to && endOfDate(query.to), (place) => `h.at < ${place}`);
    if (isUnbounded(query)) add(new Date(now.getTime() - searchedDays * dayMs), (place) => `h.at >= ${place}`);
    if (query.waits) where.push(unsealedSql);
    return keysetPage(this.database, { item: entryJson('false', titles), from: 'history_rows h', where, params, id: 'h.position', idType: 'bigint', sorts, defaultSort: 'at:desc' }, page, sort);
  }

  /**
   * One subject's acts, newest first, with the names of who did them. Whether the reader may see the subject is the caller's question.
   * Rows of experts lose name, id, reason and details for a reader who may not know them.
   */
  timelineOf(noun: string, id: string, page: PageQuery, { knowsExperts }: TimelineReader): Promise<JsonText> {
    const where = ['h.subject_noun = $1', 'h.subject_id = $2'];
    const from = knowsExperts
      ? 'history_rows h'
      : `(SELECT position, subject_noun, subject_id, sequence, action, from_state, to_state, actor_id, actor_role, on_behalf_of, at, hash,
                 CASE WHEN actor_role = 'expert' THEN NULL ELSE reason END AS reason,
                 CASE WHEN actor_role = 'expert' THEN '{}'::jsonb ELSE details END AS details,
                 CASE WHEN actor_role = 'expert' THEN NULL ELSE personal END AS personal
            FROM history_rows) h`;
    const item = entryJson(knowsExperts ? 'false' : `h.actor_role = 'expert'`);
    return keysetPage(this.database, { item, from, where, params: [noun, id], id: 'h.position', idType: 'bigint', sorts, defaultSort: 'at:desc' }, page);
  }
}
