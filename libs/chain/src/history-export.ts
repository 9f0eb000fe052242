import { hashedFields, type HistoryRow } from './history-row';
import type { HistorySeal } from './history-seal';
import type { PersonalValues } from './personal-digest';

export const exportKind = 'huibian-history';
export const exportVersion = 1;

/**
 * The first line of an export. The export is JSON Lines in UTF-8: this header, then every row (each subject's in the order of
 * their sequence), then every seal in the order of sealing.
 */
export interface ExportHeader {
  kind: typeof exportKind;
  version: number;
  /** ISO 8601 in UTC with milliseconds. */
  exportedAt: string;
  /** How many rows and seals follow; a download that was cut short is told by them. */
  rows: number;
  seals: number;
}

/** The header line, without its line break. */
export function exportHeaderLine(header: Omit<ExportHeader, 'kind' | 'version'>): string {
  return JSON.stringify({ kind: exportKind, version: exportVersion, ...header });
}

/**
 * The line of a row. Personal values go beside it while they exist and are checked against the row's digest;
 * an erased row is written without them and verifies as well.
 */
export function exportRowLine(row: HistoryRow, personal?: PersonalValues): string {
  const fields = Object.fromEntries(hashedFields.map((field) => [field, row[field]]));
  return JSON.stringify({ kind: 'row', ...fields, hash: row.hash, ...(personal ? { personal } : {}) });
}

/** The line of a seal. */
export function exportSealLine(seal: HistorySeal): string {
  const { sealedAt, heads, previousSealHash, hash } = seal;
  return JSON.stringify({ kind: 'seal', sealedAt, heads, previousSealHash, hash });
}
