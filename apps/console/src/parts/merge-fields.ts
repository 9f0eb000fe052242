import { withoutServerFields } from '../providers/list-query';

/** One field that differs between what the reader wrote and what is there now. */
export interface FieldConflict {
  /** Dotted inside a structure: `settings.dates.submissionEndsOn`. A list is one field. */
  field: string;
  mine: unknown;
  theirs: unknown;
  /** Who changed it since the reader opened it. `both` needs a person. */
  changedBy: 'me' | 'them' | 'both';
}

export type Choice = 'mine' | 'theirs';
type Structure = Readonly<Record<string, unknown>>;

const isStructure = (value: unknown): value is Structure => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same content, whatever order its names stand in: a form and a database order them differently. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isStructure(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, canonical(inner)]));
}
const same = (left: unknown, right: unknown) => JSON.stringify(canonical(left)) === JSON.stringify(canonical(right));

/** The fields to choose between, from the version opened (`base`), the reader's (`mine`) and the current one (`theirs`). */
export function fieldConflicts(base: object, mine: object, theirs: object): FieldConflict[] {
  const [opened, written, current] = [base, mine, theirs].map(withoutServerFields) as [Structure, Structure, Structure];
  return conflictsIn(opened, written, current, '').filter(({ field }) => field !== 'version');
}

function conflictsIn(opened: Structure, written: Structure, current: Structure, within: string): FieldConflict[] {
  return Object.keys(written)
    .filter((name) => name in current && !same(written[name], current[name]))
    .flatMap((name) => {
      const [before, mine, theirs] = [opened[name], written[name], current[name]];
      const field = `${within}${name}`;
      if (isStructure(mine) && isStructure(theirs)) return conflictsIn(isStructure(before) ? before : {}, mine, theirs, `${field}.`);
      return [{ field, mine, theirs, changedBy: same(before, theirs) ? ('me' as const) : same(before, mine) ? ('them' as const) : ('both' as const) }];
    });
}

/** Before the reader chooses: each side's own changes are kept; where both changed, the reader's text is not lost. */
export function firstChoices(conflicts: readonly FieldConflict[]): Record<string, Choice> {
  return Object.fromEntries(conflicts.map(({ field, changedBy }) => [field, changedBy === 'them' ? 'theirs' : 'mine']));
}

/** What is sent: the reader's record with the chosen fields of the current one, on the current version. */
export function mergedRecord(mine: object, theirs: object, choices: Readonly<Record<string, Choice>>): Record<string, unknown> {
  const taken = Object.keys(choices).filter((field) => choices[field] === 'theirs');
  const merged = taken.reduce<Structure>((record, field) => withTaken(record, theirs as Structure, field.split('.')), mine as Structure);
  return { ...merged, version: (theirs as Structure)['version'] };
}

function withTaken(record: Structure, source: Structure, [name = '', ...rest]: readonly string[]): Structure {
  const [inner, current] = [record[name], source[name]];
  return { ...record, [name]: rest.length > 0 && isStructure(inner) && isStructure(current) ? withTaken(inner, current, rest) : current };
}
