import { createHash } from 'node:crypto';
import { canonicalJson, isPlainObject, type Json } from './canonical-json';

/** One act on one subject, before it is linked: everything the hash covers except the hash of the row before. */
export interface HistoryEntry {
  /** 1 for the first act on the subject, then without a gap. */
  sequence: number;
  subjectNoun: string;
  subjectId: string;
  action: string;
  /** null on the act that creates the subject. */
  fromState: string | null;
  toState: string | null;
  /** null when the worker acted on a schedule. */
  actorId: string | null;
  actorRole: string;
  /** Whom the actor entered it for (代录), otherwise null. */
  onBehalfOf: string | null;
  /** ISO 8601 in UTC with milliseconds: 2022-11-30T09:00:00.000Z. */
  at: string;
  reason: string | null;
  /** Ids and figures; personal values belong behind `personalDigest`. */
  details: Json;
  /** Salted digest of the personal values that stand beside the row (see `personalDigest`), or null when there are none. */
  personalDigest: string | null;
}

/** What the hash covers. */
export interface LinkedEntry extends HistoryEntry {
  /** The hash of the subject's row before; `firstPreviousHash` on its first row. */
  previousHash: string;
}

/** A row of the record: hashes are 64 lower-case hexadecimal digits (SHA-256). */
export interface HistoryRow extends LinkedEntry {
  hash: string;
}

/** Stands where the first row of a chain would name the row before it. */
export const firstPreviousHash = '0'.repeat(64);

const texts = ['subjectNoun', 'subjectId', 'action', 'actorRole'] as const;
const textsOrNull = ['fromState', 'toState', 'actorId', 'onBehalfOf', 'reason'] as const;
const digest = /^[0-9a-f]{64}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The fields the hash covers, in the order people read them. */
export const hashedFields = [
  'sequence', 'subjectNoun', 'subjectId', 'action', 'fromState', 'toState', 'actorId', 'actorRole',
  'onBehalfOf', 'at', 'reason', 'details', 'personalDigest', 'previousHash',
] as const satisfies readonly (keyof LinkedEntry)[];

/**
 * The text a row is hashed over: canonical JSON of exactly `hashedFields`. Other properties (a database id, the hash itself) are left out.
 * Throws a TypeError naming the first field that does not have its shape, so that nothing unverifiable is ever written.
 */
export function canonicalRow(row: LinkedEntry): string {
  const broken = brokenField(row);
  if (broken !== null) throw new TypeError(`history row: the field ${broken} does not have its shape`);
  return canonicalJson(Object.fromEntries(hashedFields.map((field) => [field, row[field]])));
}

/** SHA-256 over `canonicalRow`, as 64 lower-case hexadecimal digits. */
export function rowHash(row: LinkedEntry): string {
  return createHash('sha256').update(canonicalRow(row), 'utf8').digest('hex');
}

/**
 * Links an act to its subject's last row (null when there is none) and hashes it. The sequence follows from that row.
 * Throws when the row belongs to another subject.
 */
export function linkRow(entry: Omit<HistoryEntry, 'sequence'>, last: HistoryRow | Pick<HistoryRow, 'sequence' | 'hash'> | null): HistoryRow {
  if (last !== null && 'subjectId' in last && (last.subjectId !== entry.subjectId || last.subjectNoun !== entry.subjectNoun)) {
    throw new TypeError('history row: the row before belongs to another subject');
  }
  const linked = { ...entry, sequence: (last?.sequence ?? 0) + 1, previousHash: last?.hash ?? firstPreviousHash };
  return { ...linked, hash: rowHash(linked) };
}

/** The first field of a would-be row that is missing or has the wrong shape, or null when it is whole. The hash itself is not looked at. */
export function brokenField(row: object): keyof LinkedEntry | null {
  const fields = row as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(fields.sequence) || (fields.sequence as number) < 1) return 'sequence';
  for (const name of texts) if (typeof fields[name] !== 'string' || fields[name] === '') return name;
  for (const name of textsOrNull) if (fields[name] !== null && typeof fields[name] !== 'string') return name;
  if (!isInstant(fields.at)) return 'at';
  if (!isJson(fields.details)) return 'details';
  if (fields.personalDigest !== null && !isDigest(fields.personalDigest)) return 'personalDigest';
  if (!isDigest(fields.previousHash)) return 'previousHash';
  return null;
}

export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && digest.test(value);
}

/** Whether a value is an instant in UTC with milliseconds that the calendar has. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !instant.test(value)) return false;
  const time = new Date(value);
  return !Number.isNaN(time.getTime()) && time.toISOString() === value;
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return Array.from(value).every(isJson);
  return isPlainObject(value) && Object.values(value).every(isJson);
}
