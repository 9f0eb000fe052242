import type { CasePreview, PreviewCase } from '@huibian/contracts';

export interface PreviewState {
  /** The last pages that were made; they stay while new ones are. */
  preview: CasePreview | null;
  /** Whether what is shown is of an older text than the one on the desk. */
  behind: boolean;
  /** Why the newest text has no pages; null once it has. */
  failure: unknown;
}

const pauseMs = 500;

/** Follows a text with its pages: asks half a second after the last key, one question at a time, and always for the newest text. */
export class PreviewFollower {
  private state: PreviewState = { preview: null, behind: true, failure: null };
  private wanted: PreviewCase | null = null;
  private shown = '';
  private asking: AbortController | null = null;
  private timer: number | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly ask: (body: PreviewCase, signal: AbortSignal) => Promise<CasePreview>) {}

  readonly snapshot = (): PreviewState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The text on the desk now. The first is asked for at once, later ones when the hand rests. */
  follow(body: PreviewCase): void {
    const first = this.wanted === null;
    this.wanted = body;
    if (JSON.stringify(body) === this.shown) {
      window.clearTimeout(this.timer);
      return this.tell({ behind: false, failure: null });
    }
    if (!this.state.behind) this.tell({ behind: true });
    this.schedule(first ? 0 : pauseMs);
  }

  /** Asks once more for the same text, after a failure. */
  again(): void {
    this.tell({ failure: null });
    this.schedule(0);
  }

  /** Nobody looks any more: what is under way is given up. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.asking?.abort();
    this.asking = null;
    this.wanted = null;
  }

  private schedule(delayMs: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), delayMs);
  }

  private async send(): Promise<void> {
    const body = this.wanted;
    // The answer under way comes back here; until then the newest text only waits.
    if (body === null || this.asking !== null) return;
    const asking = (this.asking = new AbortController());
    try {
      const preview = await this.ask(body, asking.signal);
      if (this.asking !== asking) return;
      this.shown = JSON.stringify(body);
      this.tell({ preview, behind: this.wanted !== body, failure: null });
    } catch (failure) {
      if (this.asking !== asking) return;
      this.tell({ failure: this.wanted === body ? failure : null });
    }
    this.asking = null;
    if (this.wanted !== body) this.schedule(pauseMs);
  }

  private tell(part: Partial<PreviewState>): void {
    this.state = { ...this.state, ...part };
    this.listeners.forEach((listener) => listener());
  }
}
