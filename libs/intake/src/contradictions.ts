import type { ImportReport } from '@huibian/contracts';
import { titleDisagreements } from '@huibian/manuscript';
import type { CaseBody } from './case-body';

/**
 * Where contents and body disagree on a case's title: `heading.content` when words or marks differ, `heading.form` when only the
 * spacing does. The manuscript check names each departure by the same comparison.
 */
export function contradictionsOf(cases: readonly CaseBody[]): ImportReport['contradictions'] {
  return cases.flatMap(({ entry, heading }) => {
    const [first] = titleDisagreements(entry, heading.text);
    if (!first) return [];
    const where = first.kind === 'words' || first.kind === 'marks' ? 'heading.content' : 'heading.form';
    return [{ number: entry.number, where, contents: `${entry.units.join('、')}：${entry.title}`, body: heading.text }];
  });
}
