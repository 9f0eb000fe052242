import type { Finding, Severity } from '@huibian/contracts';

/** How many findings there are of each severity, and of each rule, most first. */
export interface FindingCounts extends Record<Severity, number> {
  byRule: Record<string, number>;
}

/** How many findings one that is listed stands for: itself, and those of its rule that are too many to be listed. */
export const standsFor = ({ more = 0 }: Pick<Finding, 'more'>): number => 1 + more;

/** How many findings of each severity; those too that are too many to be listed. */
export function severityCounts(findings: readonly Pick<Finding, 'severity' | 'more'>[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += standsFor(finding);
  return counts;
}

/** By severity and by rule; those too that are too many to be listed. */
export function findingCounts(findings: readonly Pick<Finding, 'rule' | 'severity' | 'more'>[]): FindingCounts {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + standsFor(finding));
  const byRule = Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  return { ...severityCounts(findings), byRule };
}
