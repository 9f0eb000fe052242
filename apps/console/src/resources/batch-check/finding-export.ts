import { findingCounts, type BatchFinding } from '@huibian/manuscript';
import { familyOf, type CheckedPart, type ListedFinding } from './listed-findings';

/** What a finding says in the reader's language. */
export interface FindingWords {
  /** A message of the catalogue. */
  of(key: string, params?: Record<string, string | number>): string;
  message(finding: BatchFinding): string;
  place(finding: BatchFinding): string;
}

/** A cell that a spreadsheet would take for a formula is told to be text; neither blanks before it nor full-width signs hide it. */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text);
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const columns = ['number', 'part', 'place', 'severity', 'family', 'name', 'quote', 'context', 'message', 'suggestion', 'reason', 'by', 'rule', 'where', 'start', 'end'] as const;

/** Findings as a table for WPS and Excel: UTF-8 with its mark, since both take a file without one for GBK; one row a finding. */
export function findingsCsv(parts: readonly CheckedPart[], findings: readonly ListedFinding[], words: FindingWords): string {
  const titles = new Map(parts.map(({ number, title }) => [number, title]));
  const rows = findings.map((finding): Record<(typeof columns)[number], string | number> => ({
    number: finding.caseNumber ?? '',
    part: finding.caseNumber === null ? words.of('batch_check.volume') : (titles.get(finding.caseNumber) ?? ''),
    place: words.place(finding),
    severity: words.of(`check.severity.${finding.severity}`),
    family: words.of(`check.family.${familyOf(finding.rule)}`),
    name: words.of(`check.${finding.rule}.name`),
    quote: finding.quote,
    context: `${finding.before}${finding.quote}${finding.after}`,
    message: finding.more === undefined ? words.message(finding) : `${words.message(finding)}${words.of('batch_check.more_alike', { smart_count: finding.more })}`,
    suggestion: finding.suggestion === '' ? words.of('check.panel.delete') : (finding.suggestion ?? ''),
    reason: finding.dismissal?.reason ?? '',
    by: finding.dismissal?.by ?? '',
    rule: finding.rule,
    where: finding.where,
    start: finding.start,
    end: finding.end,
  }));
  const lines = [columns.map((column) => words.of(`batch_check.column.${column}`)), ...rows.map((row) => columns.map((column) => row[column]))];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Findings as `huibian check` prints them, field for field; one that stands with a reason carries it besides. */
export function findingsJson(findings: readonly ListedFinding[], words: FindingWords): string {
  const shown = findings.map((finding) => {
    const { rule, severity, caseNumber, where, quote, start, end, params, suggestion, certain, more, dismissal } = finding;
    const related = finding.related.map(({ before: _, after: __, ...place }) => place);
    const printed = { rule, severity, caseNumber, where, quote, start, end, params, suggestion, certain, related, message: words.message(finding), ...(more !== undefined && { more }) };
    return dismissal === null ? printed : { ...printed, dismissal: { reason: dismissal.reason, by: dismissal.by, at: dismissal.at } };
  });
  return `${JSON.stringify({ findings: shown, counts: findingCounts(findings) }, null, 2)}\n`;
}
