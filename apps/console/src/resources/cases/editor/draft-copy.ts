import type { CaseText } from '@huibian/contracts';

/** What one save sends: everything of a draft that a unit writes. */
export interface DraftContent {
  text: CaseText;
  fieldKey: string;
  unitIds: string[];
}

/** What was written on this computer and is not yet known to be saved, with the draft it was written on. */
export interface DraftCopy {
  draftVersion: number;
  base: DraftContent;
  mine: DraftContent;
  at: string;
}

/** Whatever order their names stand in: a form and a database order them differently. */
const canonical = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
const written = ({ text, fieldKey, unitIds }: DraftContent) => JSON.stringify([text, fieldKey, unitIds], canonical);

export const sameContent = (a: DraftContent, b: DraftContent): boolean => written(a) === written(b);

type CopyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Kept per person, case and desk (one opening of the editor in one window). Per person: on a computer two people share,
 * nobody is offered the other's text. Per desk: what a window that is still open holds is that window's to save.
 */
export class DraftCopies {
  constructor(
    private readonly storage: CopyStorage | null,
    private readonly userId: string,
    private readonly deskId: string,
  ) {}

  read(caseId: string): DraftCopy | null {
    return this.parsed(this.key(caseId));
  }

  /** Takes over the newest copy whose desk is gone: its window was closed, or crashed, before the text was saved. */
  take(caseId: string, liveDesks: ReadonlySet<string>): DraftCopy | null {
    const left = this.keysOf(caseId)
      .filter((key) => !liveDesks.has(key.slice(this.caseKey(caseId).length + 1)))
      .flatMap((key) => {
        const copy = this.parsed(key);
        return copy === null ? [] : [{ key, copy }];
      })
      .sort((one, other) => (one.copy.at < other.copy.at ? 1 : -1));
    const newest = left[0];
    if (newest === undefined) return null;
    if (newest.key !== this.key(caseId) && this.keep(caseId, newest.copy)) this.storage?.removeItem(newest.key);
    return newest.copy;
  }

  /** False where the browser refuses to keep it (full, or private). */
  keep(caseId: string, copy: DraftCopy): boolean {
    try {
      this.storage?.setItem(this.key(caseId), JSON.stringify(copy));
      return this.storage !== null;
    } catch {
      return false;
    }
  }

  drop(caseId: string): void {
    this.storage?.removeItem(this.key(caseId));
  }

  private keysOf(caseId: string): string[] {
    const keys = Array.from({ length: this.storage?.length ?? 0 }, (_, at) => this.storage?.key(at) ?? '');
    // The bare key is of a release that kept one copy per case.
    return keys.filter((key) => key === this.caseKey(caseId) || key.startsWith(`${this.caseKey(caseId)}.`));
  }

  private parsed(key: string): DraftCopy | null {
    try {
      const parsed = JSON.parse(this.storage?.getItem(key) ?? 'null') as DraftCopy | null;
      return parsed !== null && typeof parsed.draftVersion === 'number' && Array.isArray(parsed.mine?.text?.sections) ? parsed : null;
    } catch {
      return null;
    }
  }

  private caseKey(caseId: string): string {
    return `huibian.draft.${this.userId}.${caseId}`;
  }

  private key(caseId: string): string {
    return `${this.caseKey(caseId)}.${this.deskId}`;
  }
}
