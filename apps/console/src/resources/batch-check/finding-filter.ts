import { severities, type Severity } from '@huibian/contracts';
import { ruleFamilies } from '@huibian/manuscript';
import type { FindingFilter } from './listed-findings';

/** What an address asks to see: `?severity=error,warning&family=figures&part=12`. What it does not know, it leaves open. */
export function filterOf(query: URLSearchParams): FindingFilter {
  const asked = query.get('severity');
  const known = severities.filter((severity) => asked?.split(',').includes(severity));
  const part = query.get('part') ?? '';
  return {
    // Every severity switched off is a choice too, and written as nothing; words nobody knows are none.
    severities: new Set<Severity>(known.length > 0 || asked === '' ? known : severities),
    family: ruleFamilies.find((family) => family === query.get('family')) ?? null,
    part: part === 'volume' ? part : /^[1-9]\d*$/.test(part) ? Number(part) : null,
  };
}

/** The address's words for a filter; a choice left open is not written. */
export function queryOf({ severities: shown, family, part }: FindingFilter): URLSearchParams {
  return new URLSearchParams({
    ...(shown.size === severities.length ? {} : { severity: severities.filter((severity) => shown.has(severity)).join(',') }),
    ...(family === null ? {} : { family }),
    ...(part === null ? {} : { part: String(part) }),
  });
}
