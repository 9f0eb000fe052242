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

export const sameContent = (a: DraftContent, b: DraftContent): boolean => JSON.stringify([a.text, a.fieldKey, a.unitIds]) === JSON.stringify([b.text, b.fieldKey, b.unitIds]);

/** Kept per person and case: on a computer two people share, nobody is offered the other's text. */
export class DraftCopies {
  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
    private readonly userId: string,
  ) {}

  read(caseId: string): DraftCopy | null {
    try {
      const parsed = JSON.parse(this.storage?.getItem(this.key(caseId)) ?? 'null') as DraftCopy | null;
      return parsed !== null && typeof parsed.draftVersion === 'number' && Array.isArray(parsed.mine?.text?.sections) ? parsed : null;
    } catch {
      return null;
    }
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

  private key(caseId: string): string {
    return `huibian.draft.${this.userId}.${caseId}`;
  }
}
