/** Something that must not be. `code` and `params` render through the message catalogue. */
export interface VerificationProblem {
  /** Counted from 1; 0 when the problem is of the whole export. */
  line: number;
  /** `noun/id`, or null when no subject is meant. */
  subject: string | null;
  sequence: number | null;
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** Something to know that is no problem: rows that no seal covers yet. */
export type VerificationNote = VerificationProblem;

export interface VerificationReport {
  rows: number;
  subjects: number;
  seals: number;
  /** Hash of the last seal read: compare it with one kept elsewhere. Null when there is none. */
  lastSealHash: string | null;
  /** In the order of the lines; what concerns the whole comes last. */
  problems: VerificationProblem[];
  /** How many more problems there are than the report holds. */
  problemsOmitted: number;
  notes: VerificationNote[];
}

type Place = Partial<Pick<VerificationProblem, 'line' | 'subject' | 'sequence'>>;

/** Gathers problems up to a bound: a wholly broken export of a million rows must still end in a readable report. */
export class Findings {
  readonly problems: VerificationProblem[] = [];
  omitted = 0;

  constructor(private readonly problemsMax: number) {}

  add(code: string, place: Place, params: VerificationProblem['params'] = {}): void {
    if (this.problems.length >= this.problemsMax) this.omitted += 1;
    else this.problems.push({ line: 0, subject: null, sequence: null, ...place, code: `chain.${code}`, params });
  }
}
