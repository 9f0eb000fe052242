import type { ImportReport } from '@huibian/contracts';
import { bodyForm } from '@huibian/manuscript';
import type { CaseBody } from './case-body';
import { bare } from './marks';

/**
 * Where contents and body disagree on a case's title. By the official rule the body heading is the entry without its colon and
 * with a space for each comma outside quotes: `heading.content` when the words differ, `heading.form` when only the spacing does.
 */
export function contradictionsOf(cases: readonly CaseBody[]): ImportReport['contradictions'] {
  return cases.flatMap(({ entry, heading }) => {
    const expected = bodyForm(entry);
    if (expected === heading.text) return [];
    const where = bare(expected) === bare(heading.text) ? 'heading.form' : 'heading.content';
    return [{ number: entry.number, where, contents: `${entry.units.join('、')}：${entry.title}`, body: heading.text }];
  });
}
