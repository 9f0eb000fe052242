import { Injectable } from '@nestjs/common';
import type { DocumentCase, DocumentRow, Manifest } from '@huibian/contracts';
import { Database, likePattern, utc } from '@huibian/platform';
import { searchTerms, termBigrams } from './bigrams.rules';

/** A released volume in the list. */
export interface CatalogueItem {
  slug: string;
  kind: 'compilation' | 'experience_table';
  title: string;
  ordinal: string;
  office: string;
  date: string;
  historical: boolean;
  releasedAt: string;
  entries: number;
  chapters: number;
}

export interface CatalogueEntry {
  number: number;
  chapter: string;
  label: string;
  startPage: number | null;
}

export interface CatalogueVolume extends CatalogueItem {
  id: string;
  state: 'released' | 'taken_down';
  pages: Manifest['pages'];
  files: { name: string; bytes: number; sha256: string; sm3: string }[];
  contents: CatalogueEntry[];
  /** Rows of an experience table, in order; empty for a compilation. */
  rows: DocumentRow[];
}

export interface CataloguePage {
  edition: { id: string; slug: string; title: string; ordinal: string; state: 'released' | 'taken_down'; releasedAt: string };
  number: number;
  chapter: string;
  label: string;
  heading: string;
  content: DocumentCase;
  previous: { number: number; label: string } | null;
  next: { number: number; label: string } | null;
}

export interface SearchHit {
  slug: string;
  kind: CatalogueItem['kind'];
  volume: string;
  ordinal: string;
  number: number;
  chapter: string;
  label: string;
  text: string;
}

export interface SearchResult {
  terms: string[];
  total: number;
  hits: SearchHit[];
}

const itemFields = `'slug', e.slug, 'kind', e.kind, 'title', e.title, 'ordinal', e.ordinal, 'office', e.office, 'date', e.date, 'historical', e.historical,
  'releasedAt', ${utc('e.released_at')},
  'entries', (SELECT count(*) FROM edition_entries n WHERE n.edition_id = e.id),
  'chapters', (SELECT count(DISTINCT n.chapter) FROM edition_entries n WHERE n.edition_id = e.id)`;

/** The current edition at an address: released, or taken down (which the site answers with 410). */
const currentSql = `FROM editions e WHERE e.slug = $1 AND e.state <> 'superseded'`;

/** What the public site reads: one statement a page, JSON built by PostgreSQL. */
@Injectable()
export class CatalogueQueries {
  constructor(private readonly database: Database) {}

  /** Released volumes, the latest first; historical ones after those released here, by their date of record. */
  async volumes(): Promise<CatalogueItem[]> {
    const row = await this.database.one<{ items: CatalogueItem[] }>(
      `SELECT COALESCE(json_agg(json_build_object(${itemFields}) ORDER BY e.historical, e.kind, e.released_at DESC, e.id DESC), '[]') AS items
         FROM editions e WHERE e.state = 'released'`,
    );
    return row?.items ?? [];
  }

  async volume(slug: string): Promise<CatalogueVolume | null> {
    const row = await this.database.one<{ volume: CatalogueVolume }>(
      `SELECT json_build_object(${itemFields}, 'id', e.id, 'state', e.state, 'pages', e.manifest -> 'pages',
         'files', (SELECT json_agg(json_build_object('name', f.name, 'bytes', f.bytes, 'sha256', f.sha256, 'sm3', f.sm3) ORDER BY f.name)
                     FROM edition_files f WHERE f.edition_id = e.id),
         'contents', (SELECT json_agg(json_build_object('number', n.number, 'chapter', n.chapter, 'label', n.label, 'startPage', n.start_page) ORDER BY n.number)
                        FROM edition_entries n WHERE n.edition_id = e.id),
         'rows', CASE WHEN e.kind = 'experience_table' THEN (SELECT json_agg(n.content ORDER BY n.number) FROM edition_entries n WHERE n.edition_id = e.id)
                 ELSE '[]' END) AS volume ${currentSql}`,
      [slug],
    );
    return row?.volume ?? null;
  }

  /** The edition read at an address, or null where none is or it was taken down: what a reader's copy is held against. */
  async releasedId(slug: string): Promise<string | null> {
    const row = await this.database.one<{ id: string }>(`SELECT e.id FROM editions e WHERE e.slug = $1 AND e.state = 'released'`, [slug]);
    return row?.id ?? null;
  }

  async page(slug: string, number: number): Promise<CataloguePage | null> {
    const near = (comparison: string, direction: string) => `(SELECT json_build_object('number', m.number, 'label', m.label) FROM edition_entries m
       WHERE m.edition_id = e.id AND m.number ${comparison} n.number ORDER BY m.number ${direction} LIMIT 1)`;
    const row = await this.database.one<{ page: CataloguePage }>(
      `SELECT json_build_object(
         'edition', json_build_object('id', e.id, 'slug', e.slug, 'title', e.title, 'ordinal', e.ordinal, 'state', e.state,
           'releasedAt', ${utc('e.released_at')}),
         'number', n.number, 'chapter', n.chapter, 'label', n.label, 'heading', n.heading, 'content', n.content,
         'previous', ${near('<', 'DESC')}, 'next', ${near('>', 'ASC')}) AS page
       FROM editions e JOIN edition_entries n ON n.edition_id = e.id
       WHERE e.slug = $1 AND e.state <> 'superseded' AND e.kind = 'compilation' AND n.number = $2`,
      [slug, number],
    );
    return row?.page ?? null;
  }

  /** Entries of released editions with every word, titles before bodies, then by how often the words stand there. */
  async search(query: string, limit = 50): Promise<SearchResult> {
    const terms = searchTerms(query);
    if (terms.length === 0) return { terms, total: 0, hits: [] };
    const row = await this.database.one<{ total: number; hits: SearchHit[] }>(searchSql, [terms.flatMap(termBigrams), terms, terms.map(likePattern), limit]);
    return { terms, total: row?.total ?? 0, hits: row?.hits ?? [] };
  }

  /** Addresses for the sitemap. */
  async addresses(): Promise<{ slug: string; kind: string; numbers: number[]; releasedAt: string }[]> {
    return this.database.query(
      `SELECT e.slug, e.kind, ${utc('e.released_at')} AS "releasedAt",
              (SELECT array_agg(n.number ORDER BY n.number) FROM edition_entries n WHERE n.edition_id = e.id) AS numbers
         FROM editions e WHERE e.state = 'released' ORDER BY e.released_at DESC, e.id`,
    );
  }
}


/** $1 pairs for the index, $2 words, $3 the words as patterns for the second look, $4 how many to show. */
const searchSql = `
  WITH sure AS (
    SELECT e.slug, e.kind, e.title AS volume, e.ordinal, e.released_at, n.number, n.chapter, n.label, n.search_text,
           (SELECT sum((length(n.search_form) - length(replace(n.search_form, t, ''))) / length(t)
                     + CASE WHEN strpos(left(n.search_form, length(n.label)), t) > 0 THEN 1000 ELSE 0 END) FROM unnest($2::text[]) t) AS weight
      FROM edition_entries n JOIN editions e ON e.id = n.edition_id
     WHERE e.state = 'released' AND n.bigrams @> $1::text[] AND n.search_form LIKE ALL ($3::text[])
  )
  SELECT (SELECT count(*)::int FROM sure) AS total,
         COALESCE(json_agg(json_build_object('slug', s.slug, 'kind', s.kind, 'volume', s.volume, 'ordinal', s.ordinal, 'number', s.number,
           'chapter', s.chapter, 'label', s.label, 'text', substr(s.search_text, length(s.label) + 2)) ORDER BY s.weight DESC, s.released_at DESC, s.number), '[]') AS hits
    FROM (SELECT * FROM sure ORDER BY weight DESC, released_at DESC, number LIMIT $4) s`;
