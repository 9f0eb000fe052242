import { batchDocumentSchema, caseDocumentSchema, checkSettingsSchema, documentCaseSchema, severities, severitySchema, type CheckSettings, type Finding, type Severity } from '@huibian/contracts';
import { isWhole } from '@huibian/intake';
import { checkBatch, checkCase, findingCounts, withHeadings } from '@huibian/manuscript';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { revisionsAsked, unitsAsked } from './import.command';
import { readJson, readManuscript } from './input-file';

function severityAsked(asked: string | undefined): Severity {
  const severity = severitySchema.safeParse(asked ?? 'hint');
  if (!severity.success) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: `--min-severity ${asked ?? ''}` });
  return severity.data;
}

function wrongShape(file: string, expected: string, issue: { path: PropertyKey[]; message: string } | undefined): CommandRefusal {
  return new CommandRefusal(3, 'cli.wrong_shape', { file, expected, path: issue?.path.join('.') || '$', reason: issue?.message ?? '' });
}

async function settingsFrom(file: string | undefined, output: CommandOutput): Promise<CheckSettings> {
  if (file === undefined) return checkSettingsSchema.parse({});
  const parsed = checkSettingsSchema.safeParse(await readJson(file));
  if (!parsed.success) throw wrongShape(file, output.words('cli.shape.check_settings'), parsed.error.issues[0]);
  return parsed.data;
}

/** What the findings are in, and how a text or Word file is read. */
interface Checked {
  file: string;
  settings: CheckSettings;
  /** For a case of no volume: where nobody set its section headings, it may have its own. */
  alone: CheckSettings;
  revisions: string | undefined;
  units: string | undefined;
}

/** A file that is no JSON is read as the volume, table or case that it looks like. */
async function findingsInManuscript({ file, settings, alone, revisions, units }: Checked): Promise<Finding[]> {
  const { understanding } = await readManuscript(file, { revisions: revisionsAsked(revisions), units: unitsAsked(units) });
  if (!isWhole(understanding)) throw new CommandRefusal(3, 'cli.not_checkable', { file, count: understanding.problems.length });
  const { document } = understanding;
  return document.kind === 'case' ? checkCase(document.chapters[0].cases[0], alone, 1) : checkBatch(document, settings);
}

async function findingsIn(checked: Checked, output: CommandOutput): Promise<Finding[]> {
  const { file, settings, alone } = checked;
  if (!file.toLowerCase().endsWith('.json')) return findingsInManuscript(checked);
  const json = await readJson(file);
  const batch = batchDocumentSchema.safeParse(json);
  if (batch.success) return checkBatch(withHeadings(batch.data), settings);
  const imported = caseDocumentSchema.safeParse(json);
  if (imported.success) return checkCase(imported.data.chapters[0].cases[0], alone, 1);
  const one = documentCaseSchema.safeParse(json);
  if (one.success) return checkCase(one.data, alone, one.data.number);
  const isBatch = typeof json === 'object' && json !== null && 'chapters' in json;
  throw wrongShape(file, output.words('cli.shape.checkable'), (isBatch ? batch : one).error.issues[0]);
}

/** check <batch.json|case.json|file.docx|file.txt> [--min-severity error|warning|hint] [--settings settings.json] [--revisions accept|refuse] [--units 甲,乙]: the manuscript check (文稿校核). */
export const checkCommand: Command = {
  name: 'check',
  async run(args, output) {
    const { positionals, values } = readArguments(args, ['file'], ['min-severity', 'settings', 'revisions', 'units']);
    const [file = ''] = positionals;
    const least = severities.indexOf(severityAsked(values['min-severity']));
    const settings = await settingsFrom(values.settings, output);
    const alone = values.settings === undefined ? { ...settings, headings: [] } : settings;
    const findings = (await findingsIn({ file, settings, alone, revisions: values.revisions, units: values.units }, output)).filter(({ severity }) => severities.indexOf(severity) <= least);
    const counts = findingCounts(findings);
    const shown = findings.map((finding) => ({ ...finding, message: output.words(`check.${finding.rule}.message`, finding.params) }));
    for (const { rule, caseNumber, severity, more } of findings) if (more !== undefined) output.say('cli.check_more', { name: output.words(`check.${rule}.name`), rule, severity: output.words(`check.severity.${severity}`), case: caseNumber ?? '—', count: more });
    output.say('cli.checked', { error: counts.error, warning: counts.warning, hint: counts.hint });
    output.result({ findings: shown, counts });
    return findings.length > 0 ? 1 : 0;
  },
};
