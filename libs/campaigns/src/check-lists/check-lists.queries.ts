import { Injectable } from '@nestjs/common';
import type { CheckListsRepresentation } from '@huibian/contracts';
import { checkListsOf, type CheckLists } from '@huibian/manuscript';
import { Database, JsonText } from '@huibian/platform';

const sql = `SELECT json_build_object(
  'words', (SELECT coalesce(json_agg(json_build_object('id', w.id, 'wrong', w.wrong, 'right', w."right", 'source', w.source, 'severity', w.severity, 'addedBy', p.name, 'at', w.at) ORDER BY w.wrong), '[]')
    FROM office_words w JOIN user_accounts p ON p.id = w.added_by WHERE w.ended_at IS NULL),
  'posts', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'title', l.title, 'from', l."from", 'until', l.until, 'addedBy', p.name, 'at', l.at) ORDER BY l.until DESC NULLS FIRST, l.name, l."from"), '[]')
    FROM leader_posts l JOIN user_accounts p ON p.id = l.added_by),
  'units', (SELECT coalesce(json_agg(json_build_object('shortName', u.short_name, 'name', u.name,
      'formerNames', (SELECT coalesce(json_agg(word.value), '[]') FROM jsonb_array_elements(u.former_names) former, jsonb_array_elements_text(jsonb_build_array(former->'name', former->'shortName')) word)) ORDER BY u.order_key), '[]')
    FROM units u))::text AS json`;

/** The lists the check compares with, whole: they are short, and the check runs at the reader's own desk. */
@Injectable()
export class CheckListsQueries {
  constructor(private readonly database: Database) {}

  async show(): Promise<JsonText> {
    return new JsonText(await this.read());
  }

  /** The same lists as the check reads them. */
  async forCheck(): Promise<CheckLists> {
    return checkListsOf(JSON.parse(await this.read()) as CheckListsRepresentation);
  }

  private async read(): Promise<string> {
    const row = await this.database.one<{ json: string }>(sql, []);
    return row!.json;
  }
}
