import type { DraftAnswer, SaveDraft } from '@huibian/contracts';
import { ProblemError, reasonOf, UnreachableError } from '../../../providers/problem';
import { sameContent, type DraftContent, type DraftCopies } from './draft-copy';

/** The draft as somebody else saved it in between: what a 409 carries as `current`. */
export interface TheirDraft extends DraftContent {
  draftVersion: number;
  savedAt: string;
  savedBy: string;
}

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'failed'; reason: string; keptHere: boolean }
  | { kind: 'conflict'; base: DraftContent; theirs: TheirDraft };

export interface KeeperSurroundings {
  caseId: string;
  save: (body: SaveDraft) => Promise<DraftAnswer>;
  copies: DraftCopies;
  onSaved: (answer: DraftAnswer) => void;
  now: () => Date;
}

const pauseMs = 1000;
const retryMs = 15_000;

/** Keeps a draft: a copy here at once, on the server a second after the last key. One save is under way at a time. */
export class DraftKeeper {
  private current: DraftContent;
  private state: SaveState;
  private timer: number | undefined;
  private underWay: Promise<void> | null = null;
  private tried: DraftContent | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly around: KeeperSurroundings,
    private version: number,
    private base: DraftContent,
    savedAt: string | null,
  ) {
    this.current = base;
    this.state = { kind: 'saved', at: savedAt };
  }

  readonly snapshot = (): SaveState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is not known to be saved, as it would be sent; null when all is. */
  unsaved(): SaveDraft | null {
    return sameContent(this.current, this.base) ? null : this.body(this.current);
  }

  change(content: DraftContent): void {
    this.current = content;
    if (this.state.kind === 'conflict') return void this.keepCopy();
    if (this.unsaved() === null) {
      this.around.copies.drop(this.around.caseId);
      if (this.state.kind === 'pending' || this.state.kind === 'failed') this.tell({ kind: 'saved', at: this.around.now().toISOString() });
      return;
    }
    this.keepCopy();
    // A failure is told until a save goes through: every key and every try of the keeper's own would make it come and go.
    if (this.state.kind !== 'saving' && this.state.kind !== 'failed') this.tell({ kind: 'pending' });
    this.schedule(pauseMs);
  }

  /** Saves now; resolves when what was written at the call is kept, or could not be. By itself (`unasked`) it goes on telling of a failure meanwhile. */
  async flush(unasked = false): Promise<boolean> {
    window.clearTimeout(this.timer);
    if (this.underWay) {
      await this.underWay;
      // The very text has just been tried: another try at once would say “saving” to whoever waits for the answer.
      if (this.state.kind === 'failed' && this.tried === this.current) return false;
    }
    if (this.state.kind === 'conflict') return false;
    if (this.unsaved() === null) return true;
    this.underWay = this.send(unasked).finally(() => (this.underWay = null));
    await this.underWay;
    return this.unsaved() === null;
  }

  /** Opens the merge for a copy written on an older draft than the server's. */
  disagree(base: DraftContent, mine: DraftContent, theirs: TheirDraft): void {
    this.current = mine;
    this.tell({ kind: 'conflict', base, theirs });
  }

  /** The reader has chosen: `content` goes onto their draft. */
  async resolve(content: DraftContent, theirs: TheirDraft): Promise<void> {
    this.base = { text: theirs.text, fieldKey: theirs.fieldKey, unitIds: theirs.unitIds };
    this.version = theirs.draftVersion;
    this.current = content;
    this.tell({ kind: 'pending' });
    if (this.unsaved() !== null) return void (await this.flush());
    this.around.copies.drop(this.around.caseId);
    this.tell({ kind: 'saved', at: theirs.savedAt });
  }

  private async send(unasked: boolean): Promise<void> {
    const sent = (this.tried = this.current);
    if (!unasked || this.state.kind !== 'failed') this.tell({ kind: 'saving' });
    try {
      const answer = await this.around.save(this.body(sent));
      this.version = answer.draftVersion;
      this.base = sent;
      if (this.unsaved() === null) {
        this.around.copies.drop(this.around.caseId);
        this.tell({ kind: 'saved', at: answer.savedAt });
      } else {
        this.keepCopy();
        this.tell({ kind: 'pending' });
        this.schedule(pauseMs);
      }
      this.around.onSaved(answer);
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const keptHere = this.keepCopy();
    if (error instanceof ProblemError && error.isStale && typeof error.problem.current === 'object') {
      const theirs = error.problem.current as TheirDraft;
      // The very text is there already, from another window or an answer that was lost: nothing is left to choose.
      if (sameContent(this.current, theirs)) return void this.resolve(this.current, theirs);
      return this.tell({ kind: 'conflict', base: this.base, theirs });
    }
    this.tell({ kind: 'failed', reason: reasonOf(error), keptHere });
    // Whether the network is back cannot be known but by trying; a refusal stays one until the text changes.
    if (error instanceof UnreachableError || (error instanceof ProblemError && error.status >= 500)) this.schedule(retryMs);
  }

  private body({ text, fieldKey, unitIds }: DraftContent): SaveDraft {
    const unitsChanged = unitIds.join() !== this.base.unitIds.join();
    return { draftVersion: this.version, text, fieldKey, ...(unitsChanged ? { unitIds } : {}) };
  }

  private keepCopy(): boolean {
    return this.around.copies.keep(this.around.caseId, { draftVersion: this.version, base: this.base, mine: this.current, at: this.around.now().toISOString() });
  }

  private schedule(delayMs: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(true), delayMs);
  }

  private tell(state: SaveState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
