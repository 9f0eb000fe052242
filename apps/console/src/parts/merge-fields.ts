import { withoutServerFields } from '../providers/list-query';

/** One field that differs between what the reader wrote and what is there now. */
export interface FieldConflict {
  field: string;
  mine: unknown;
  theirs: unknown;
  /** Who changed it since the reader opened it. `both` needs a person. */
  changedBy: 'me' | 'them' | 'both';
}

export type Choice = 'mine' | 'theirs';

const same = (left: unknown, right: unknown) => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/** The fields to choose between, from the version opened (`base`), the reader's (`mine`) and the current one (`theirs`). */
export function fieldConflicts(base: object, mine: object, theirs: object): FieldConflict[] {
  const [opened, written, current] = [base, mine, theirs].map(withoutServerFields) as [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
  return Object.keys(written)
    .filter((field) => field !== 'version' && field in current && !same(written[field], current[field]))
    .map((field) => ({
      field,
      mine: written[field],
      theirs: current[field],
      changedBy: same(opened[field], current[field]) ? 'me' : same(opened[field], written[field]) ? 'them' : 'both',
    }));
}

/** Before the reader chooses: each side's own changes are kept; where both changed, the reader's text is not lost. */
export function firstChoices(conflicts: readonly FieldConflict[]): Record<string, Choice> {
  return Object.fromEntries(conflicts.map(({ field, changedBy }) => [field, changedBy === 'them' ? 'theirs' : 'mine']));
}

/** What is sent: the reader's record with the chosen fields of the current one, on the current version. */
export function mergedRecord(mine: object, theirs: object, choices: Readonly<Record<string, Choice>>): Record<string, unknown> {
  const current = theirs as Record<string, unknown>;
  const taken = Object.entries(choices).filter(([, choice]) => choice === 'theirs').map(([field]) => [field, current[field]] as const);
  return { ...mine, ...Object.fromEntries(taken), version: current['version'] };
}
