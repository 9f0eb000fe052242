import { severities, type BatchDocument, type CheckedEntry, type Dismissal, type Severity } from '@huibian/contracts';
import { contentsForm, standsFor, type BatchFinding, type RuleFamily } from '@huibian/manuscript';

/** A finding on the list, with the reason it was let stand for, if it was. */
export interface ListedFinding extends BatchFinding {
  /** Tells it from every other of the volume. */
  id: string;
  dismissal: Dismissal | null;
}

/** What findings are grouped by: a case, a row of an experience table, or what belongs to the volume as such. */
export interface CheckedPart {
  kind: 'case' | 'row' | 'volume';
  /** Printed; null for the volume. */
  number: number | null;
  /** The contents line of a case, the name of a row; empty for the volume. */
  title: string;
  /** The case where it is kept here. */
  entry: CheckedEntry | undefined;
}

export interface FindingGroup {
  part: CheckedPart;
  /** The gravest first, then as they are printed. */
  standing: ListedFinding[];
  dismissed: (Dismissal & { present: boolean })[];
}

export interface FindingFilter {
  severities: ReadonlySet<Severity>;
  /** null: every family. */
  family: RuleFamily | null;
  /** The number of a case or row, `volume` for what belongs to none; null: all. */
  part: number | 'volume' | null;
}

export const familyOf = (rule: string): RuleFamily => rule.slice(0, rule.indexOf('.')) as RuleFamily;

/** What was found, in the check's own order, each with the reason it stands for. */
export function listedFindings(found: readonly BatchFinding[], entries: readonly CheckedEntry[]): ListedFinding[] {
  const dismissals = new Map(entries.map(({ number, dismissals }) => [number, new Map(dismissals.map((each) => [each.key, each]))]));
  return found.map((finding) => {
    const { caseNumber, rule, where, start, end, key } = finding;
    return { ...finding, id: `${caseNumber ?? 0} ${rule} ${where} ${start}–${end}`, dismissal: (caseNumber === null ? undefined : dismissals.get(caseNumber)?.get(key)) ?? null };
  });
}

export const isChosen = ({ severity, rule, caseNumber }: Pick<ListedFinding, 'severity' | 'rule' | 'caseNumber'>, filter: FindingFilter): boolean =>
  filter.severities.has(severity) && (filter.family === null || familyOf(rule) === filter.family) && (filter.part === null || filter.part === (caseNumber ?? 'volume'));

/** Everything the volume is made of, in the order of print; what belongs to none first. */
export function partsOf({ chapters, rows }: BatchDocument, entries: readonly CheckedEntry[]): CheckedPart[] {
  const kept = new Map(entries.map((entry) => [entry.number, entry]));
  return [
    { kind: 'volume', number: null, title: '', entry: undefined },
    ...chapters.flatMap(({ cases }) => cases).map((each): CheckedPart => ({ kind: 'case', number: each.number, title: contentsForm(each), entry: kept.get(each.number) })),
    ...rows.map(({ number, name }): CheckedPart => ({ kind: 'row', number, title: name, entry: undefined })),
  ];
}

/** Parts of a case in print; in a row its name comes before its content. */
const order = ['title', 'ordinal', 'office', 'date', 'chapters', 'report', 'contents', 'heading', 'units', 'titleClauses', 'preamble', 'sections', 'rows', 'name', 'content'];

function comparePlaces(one: ListedFinding, other: ListedFinding): number {
  const [a, b] = [one.where.split('.'), other.where.split('.')];
  for (const [at, step] of a.entries()) {
    const rank = (each = ''): number => (/^\d+$/.test(each) ? Number(each) : order.indexOf(each));
    if (step !== b[at]) return rank(step) - rank(b[at]);
  }
  return one.start - other.start;
}

const byGravity = (a: ListedFinding, b: ListedFinding): number => severities.indexOf(a.severity) - severities.indexOf(b.severity) || comparePlaces(a, b);

/** The chosen findings under their parts; a part with nothing to show is left out. Reasons are shown where the whole part is. */
export function groupsOf(parts: readonly CheckedPart[], findings: readonly ListedFinding[], filter: FindingFilter): FindingGroup[] {
  const whole = filter.family === null && filter.severities.size === severities.length;
  const under = new Map<number | null, ListedFinding[]>();
  for (const finding of findings) under.set(finding.caseNumber, [...(under.get(finding.caseNumber) ?? []), finding]);
  return parts.flatMap((part) => {
    const own = under.get(part.number) ?? [];
    const standing = own.filter((finding) => finding.dismissal === null && isChosen(finding, filter)).sort(byGravity);
    const isAsked = filter.part === null || filter.part === (part.number ?? 'volume');
    const found = new Set(own.map(({ key }) => key));
    const dismissed = whole && isAsked ? (part.entry?.dismissals ?? []).map((each) => ({ ...each, present: found.has(each.key) })) : [];
    return standing.length + dismissed.length === 0 ? [] : [{ part, standing, dismissed }];
  });
}

/** A reason speaks for the finding it was given for, not for those it stands for on the list. */
const standing = (finding: ListedFinding): number => standsFor(finding) - (finding.dismissal === null ? 0 : 1);

/** How many stand, those too that are too many to be listed; what was let stand with a reason is not counted. */
export const standingCount = (findings: readonly ListedFinding[]): number => findings.reduce((sum, finding) => sum + standing(finding), 0);

/** Errors that stand: those of cases kept here, and those that can only be mended, since no case keeps a reason for the cover, the contents or a row. */
export function errorsLeft(findings: readonly ListedFinding[], entries: readonly CheckedEntry[]): { open: number; mendOnly: number } {
  const kept = new Set<number | null>(entries.map(({ number }) => number));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { open: standingCount(errors.filter(({ caseNumber }) => kept.has(caseNumber))), mendOnly: standingCount(errors.filter(({ caseNumber }) => !kept.has(caseNumber))) };
}

/** How many stand of what each choice would show, the other choices left as they are. */
export function countsBy<Key>(findings: readonly ListedFinding[], filter: FindingFilter, keyOf: (finding: ListedFinding) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const finding of findings) if (standing(finding) > 0 && isChosen(finding, filter)) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + standing(finding));
  return counts;
}
