import { Injectable } from '@nestjs/common';
import { CaseVisibility } from '@huibian/cases';
import type { Acting } from '@huibian/history';
import type { ListedUnit } from '@huibian/manuscript';
import { unitCityNameSql } from '@huibian/people';
import { Database, fieldRefused, notFound } from '@huibian/platform';

interface Found {
  chapter: string | null;
  units: (ListedUnit & { id: string })[] | null;
}

/** What a case's page prints beside its text: the chapter it would stand in, and the units in their listed form. */
@Injectable()
export class PreviewSourceQueries {
  constructor(
    private readonly database: Database,
    private readonly visibility: CaseVisibility,
  ) {}

  /** @throws Refused 404 for a case the reader may not know of, 422 for a field or a unit that does not exist */
  async of(acting: Acting, caseId: string, { fieldKey, unitIds }: { fieldKey: string; unitIds: readonly string[] }): Promise<{ chapter: string; units: ListedUnit[] }> {
    const params: unknown[] = [caseId, fieldKey, unitIds];
    const scope = this.visibility.where(acting, (value) => `$${params.push(value)}`);
    const found = await this.database.one<Found>(
      `SELECT (SELECT field ->> 'name' FROM jsonb_array_elements(a.settings -> 'fields') field WHERE field ->> 'key' = $2) AS chapter,
              (SELECT json_agg(json_build_object('id', u.id, 'shortName', u.short_name, 'cityName', ${unitCityNameSql}) ORDER BY s.place)
                 FROM unnest($3::uuid[]) WITH ORDINALITY AS s (unit_id, place) JOIN units u ON u.id = s.unit_id) AS units
         FROM cases c JOIN campaigns a ON a.id = c.campaign_id WHERE c.id = $1 AND ${scope}`,
      params,
    );
    if (!found) throw notFound();
    if (found.chapter === null) throw fieldRefused('fieldKey', 'case.field_unknown');
    const known = new Map(found.units?.map(({ id, ...unit }) => [id, unit]));
    const strange = unitIds.findIndex((id) => !known.has(id));
    if (strange >= 0) throw fieldRefused(`unitIds.${strange}`, 'case.unit_unknown');
    return { chapter: found.chapter, units: unitIds.flatMap((id) => known.get(id) ?? []) };
  }
}
