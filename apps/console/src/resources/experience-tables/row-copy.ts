import type { RowDraft } from './row-draft';

export interface RowCopy {
  version: number;
  rows: RowDraft[];
}

const keyOf = (userId: string, tableId: string) => `huibian.rows.${userId}.${tableId}`;

/**
 * What is left to be saved once the server has taken `sent`: what was typed on while it was under way, now on the version that holds
 * `sent`; null when that was all.
 */
export function stillUnsaved(written: RowCopy | null, sent: RowCopy, version: number): RowCopy | null {
  return written === null || written.rows === sent.rows ? null : { version, rows: written.rows };
}

/** What was written on this computer and not saved; null when there is none. Kept per person. */
export function readRowCopy(storage: Pick<Storage, 'getItem'>, userId: string, tableId: string): RowCopy | null {
  try {
    const parsed = JSON.parse(storage.getItem(keyOf(userId, tableId)) ?? 'null') as RowCopy | null;
    return parsed !== null && Array.isArray(parsed.rows) ? parsed : null;
  } catch {
    return null;
  }
}

export function keepRowCopy(storage: Pick<Storage, 'setItem'>, userId: string, tableId: string, copy: RowCopy): void {
  try {
    storage.setItem(keyOf(userId, tableId), JSON.stringify(copy));
  } catch {
    // Full or closed: the text is still on the page, and leaving it asks first.
  }
}

export function dropRowCopy(storage: Pick<Storage, 'removeItem'>, userId: string, tableId: string): void {
  storage.removeItem(keyOf(userId, tableId));
}
