/** The cursors of one list as filtered, sorted and sized: `cursors[n]` opens page n + 1; the first page needs none. */
type Cursors = (string | null | undefined)[];

const storageKey = 'huibian.cursors';
const remembered = 60;

/**
 * React-admin asks for page numbers, the API hands out cursors. This book turns one into the other and survives a reload
 * (session storage), so that page 4 reloaded is page 4.
 */
export class CursorBook {
  private readonly pages: Map<string, Cursors>;

  constructor(private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
    this.pages = new Map(readPages(storage));
  }

  /** The cursor of a page; `undefined` when this browser has not walked there. Page 1 is always `null`. */
  cursorFor(list: string, page: number): string | null | undefined {
    if (page <= 1) return null;
    return this.pages.get(list)?.[page - 1] ?? undefined;
  }

  /** Writes down where page + 1 begins. */
  remember(list: string, page: number, next: string | null): void {
    const cursors = this.pages.get(list) ?? [null];
    cursors[page] = next;
    cursors.length = page + 1;
    this.pages.delete(list);
    this.pages.set(list, cursors);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= remembered) break;
      this.pages.delete(oldest);
    }
    try {
      this.storage?.setItem(storageKey, JSON.stringify([...this.pages]));
    } catch {
      // Full or forbidden: the pages walked are known until the page is loaded anew.
    }
  }
}

export function listKey(resource: string, filter: unknown, sort: unknown, perPage: number): string {
  return JSON.stringify([resource, filter, sort, perPage]);
}

function readPages(storage: Pick<Storage, 'getItem'> | null): [string, Cursors][] {
  try {
    const parsed: unknown = JSON.parse(storage?.getItem(storageKey) ?? '[]');
    return Array.isArray(parsed) ? (parsed as [string, Cursors][]) : [];
  } catch {
    return [];
  }
}
