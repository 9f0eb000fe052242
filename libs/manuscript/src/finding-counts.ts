import { severities, type Finding, type Severity } from '@huibian/contracts';

/** How many findings there are of each severity, and of each rule, most first. */
export interface FindingCounts extends Record<Severity, number> {
  byRule: Record<string, number>;
}

export function findingCounts(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): FindingCounts {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
  const bySeverity = Object.fromEntries(severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])) as Record<Severity, number>;
  return { ...bySeverity, byRule };
}
