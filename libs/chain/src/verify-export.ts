import { isPlainObject } from './canonical-json';
import { exportKind, exportVersion } from './history-export';
import { brokenField, hashedFields, isDigest, isInstant, rowHash, type HistoryRow } from './history-row';
import { sealHash, sealIsWhole, type HistorySeal, type SealedHead } from './history-seal';
import { personalValuesMatch, type PersonalValues } from './personal-digest';
import { SubjectChain } from './subject-chain';
import { Findings, type VerificationNote, type VerificationReport } from './verification-report';

export interface VerifyOptions {
  /** Seal hashes kept outside the system: each must be among the seals, or the record was rewritten or cut after it. */
  knownSealHashes?: readonly string[];
  /** How many problems the report holds at most; the rest are counted. */
  problemsMax?: number;
}

type Fields = Readonly<Record<string, unknown>>;
const rowLineFields: ReadonlySet<string> = new Set(['kind', 'hash', 'personal', ...hashedFields]);
const sealLineFields: ReadonlySet<string> = new Set(['kind', 'sealedAt', 'heads', 'previousSealHash', 'hash']);

/**
 * Reads an export (JSON Lines, see `ExportHeader`) and says everything that does not hold: a changed, missing, repeated or
 * reordered row, a broken link, a tail cut off behind a seal, a changed seal. Rows younger than the last seal are a note.
 * Needs nothing but the lines; never throws on their content.
 */
export async function verifyExport(lines: AsyncIterable<string> | Iterable<string>, options: VerifyOptions = {}): Promise<VerificationReport> {
  const verifier = new ExportVerifier(options);
  for await (const line of lines) verifier.takeLine(line);
  return verifier.report();
}

class ExportVerifier {
  private readonly findings: Findings;
  private readonly chains = new Map<string, SubjectChain>();
  private readonly sealHashes = new Set<string>();
  private readonly differingHeads = new Set<string>();
  private lastSealHash: string | null = null;
  private header: Fields | null = null;
  private lineNumber = 0;
  private rows = 0;
  private seals = 0;

  constructor(private readonly options: VerifyOptions) {
    this.findings = new Findings(options.problemsMax ?? 1000);
  }

  takeLine(text: string): void {
    this.lineNumber += 1;
    if (text.trim() === '') return;
    const line = parsed(text);
    if (line === null) this.findings.add('line_unreadable', { line: this.lineNumber });
    else if (this.header === null) this.takeHeader(line);
    else if (line.kind === 'row') this.takeRow(line);
    else if (line.kind === 'seal') this.takeSeal(line);
    else this.findings.add('line_unknown', { line: this.lineNumber });
  }

  report(): VerificationReport {
    if (this.header === null) this.findings.add('header_missing', { line: this.lineNumber });
    for (const chain of this.chains.values()) chain.finish();
    this.checkCount('rows', this.rows);
    this.checkCount('seals', this.seals);
    for (const known of this.options.knownSealHashes ?? []) {
      if (!this.sealHashes.has(known)) this.findings.add('known_seal_missing', {}, { hash: known });
    }
    const problems = this.findings.problems.sort((a, b) => (a.line || Infinity) - (b.line || Infinity) || 0);
    const subjects = [...this.chains.values()].filter((chain) => chain.last > 0).length;
    const { rows, seals, lastSealHash } = this;
    return { rows, subjects, seals, lastSealHash, problems, problemsOmitted: this.findings.omitted, notes: this.notes() };
  }

  private takeHeader(line: Fields): void {
    this.header = line;
    if (line.kind !== exportKind || !isInstant(line.exportedAt)) {
      this.findings.add('header_missing', { line: this.lineNumber });
      if (line.kind === 'row') this.takeRow(line);
      if (line.kind === 'seal') this.takeSeal(line);
    } else if (line.version !== exportVersion) {
      this.findings.add('version_unknown', { line: this.lineNumber }, { version: String(line.version), known: exportVersion });
    }
  }

  private takeRow(line: Fields): void {
    this.rows += 1;
    if (this.seals > 0) this.findings.add('row_after_seals', { line: this.lineNumber });
    const broken = brokenField(line) ?? (isDigest(line.hash) ? unknownField(line, rowLineFields) : 'hash');
    if (broken !== null) {
      this.findings.add('row_unreadable', { line: this.lineNumber }, { field: broken });
      return;
    }
    const row = line as unknown as HistoryRow;
    const subject = `${row.subjectNoun}/${row.subjectId}`;
    const place = { line: this.lineNumber, subject, sequence: row.sequence };
    if (rowHash(row) !== row.hash) this.findings.add('row_changed', place);
    if (line.personal !== undefined && !personalHolds(row, line.personal)) this.findings.add('personal_values_differ', place);
    this.chainOf(subject).take(row, this.lineNumber);
  }

  private takeSeal(line: Fields): void {
    this.seals += 1;
    const place = { line: this.lineNumber };
    if (!sealIsWhole(line) || !isDigest(line.hash) || unknownField(line, sealLineFields) !== null) {
      this.findings.add('seal_unreadable', place);
      return;
    }
    const seal = line as unknown as HistorySeal;
    if (sealHashOrNull(seal) !== seal.hash) this.findings.add('seal_changed', place);
    if (seal.previousSealHash !== this.lastSealHash) this.findings.add('seal_link_broken', place);
    this.lastSealHash = seal.hash;
    this.sealHashes.add(seal.hash);
    for (const head of seal.heads) this.checkHead(head);
  }

  private checkHead(head: SealedHead): void {
    const subject = `${head.noun}/${head.id}`;
    const place = { line: this.lineNumber, subject, sequence: head.sequence };
    const chain = this.chainOf(subject);
    const sealedBefore = chain.sealed;
    if (head.sequence < sealedBefore) this.findings.add('seal_went_back', place, { before: sealedBefore });
    chain.sealed = Math.max(chain.sealed, head.sequence);
    const found = chain.hashAt(head.sequence);
    if (found === head.hash) return;
    // Every later seal names the same head again: one finding for each subject and sequence is enough.
    const key = `${subject}/${head.sequence}`;
    if (this.differingHeads.has(key)) return;
    this.differingHeads.add(key);
    if (found !== undefined) this.findings.add('sealed_row_differs', place);
    else if (chain.last === 0) this.findings.add('subject_missing', place, { sealed: head.sequence });
    else if (head.sequence > chain.last) this.findings.add('tail_missing', place, { sealed: head.sequence, found: chain.last });
    else this.findings.add('sealed_row_missing', place);
  }

  private checkCount(what: 'rows' | 'seals', found: number): void {
    const stated = this.header?.kind === exportKind ? this.header[what] : found;
    if (stated !== found) this.findings.add(`${what}_count_differs`, {}, { stated: String(stated), found });
  }

  private notes(): VerificationNote[] {
    const notes: VerificationNote[] = [];
    for (const [subject, chain] of this.chains) {
      if (chain.last <= chain.sealed) continue;
      const params = { first: chain.sealed + 1, last: chain.last, count: chain.last - chain.sealed };
      notes.push({ line: 0, subject, sequence: chain.last, code: 'chain.not_yet_sealed', params });
    }
    return notes;
  }

  private chainOf(subject: string): SubjectChain {
    let chain = this.chains.get(subject);
    if (!chain) {
      chain = new SubjectChain(subject, this.findings);
      this.chains.set(subject, chain);
    }
    return chain;
  }
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainObject(value) ? value : null;
  } catch {
    return null;
  }
}

function unknownField(line: object, known: ReadonlySet<string>): string | null {
  return Object.keys(line).find((field) => !known.has(field)) ?? null;
}

function personalHolds(row: HistoryRow, personal: unknown): boolean {
  if (!isPlainObject(personal) || typeof personal.salt !== 'string' || !isPlainObject(personal.fields)) return false;
  return personalValuesMatch(row.personalDigest, personal as unknown as PersonalValues);
}

function sealHashOrNull(seal: HistorySeal): string | null {
  try {
    return sealHash(seal);
  } catch {
    return null;
  }
}
