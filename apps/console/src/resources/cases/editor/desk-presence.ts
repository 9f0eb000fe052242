type Word = { kind: 'who' | 'here' | 'gone'; desk: string };

/** The part of a `BroadcastChannel` that is used. */
export interface DeskChannel {
  onmessage: ((event: Pick<MessageEvent, 'data'>) => void) | null;
  postMessage: (word: unknown) => void;
  close: () => void;
}

/** How long a live window may take to answer, and how often those that fell silent are noticed. */
const answerMs = 400;
const rollMs = 15_000;

/**
 * Which other windows of this browser have the same draft open. Asked over a `BroadcastChannel`, because Web Locks are
 * missing where the page is served over plain http in an intranet; a window that crashed does not answer the next roll.
 */
export class DeskPresence {
  private present: ReadonlySet<string> = new Set();
  private answered = new Set<string>();
  private settled = false;
  private wait: ReturnType<typeof setTimeout> | undefined;
  private readonly round: ReturnType<typeof setInterval>;

  constructor(
    private readonly channel: DeskChannel,
    private readonly desk: string,
    private readonly onChange: (others: ReadonlySet<string>) => void,
  ) {
    channel.onmessage = ({ data }) => this.hear(data as Word);
    this.roll();
    this.round = setInterval(() => this.roll(), rollMs);
  }

  /** Asks all again. The first roll tells its outcome even when nobody is there. */
  roll(): void {
    this.answered = new Set();
    this.say('who');
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.tell(this.answered), answerMs);
  }

  /** The window goes, or is put aside by the browser. */
  leave(): void {
    this.say('gone');
  }

  close(): void {
    this.leave();
    clearTimeout(this.wait);
    clearInterval(this.round);
    this.channel.onmessage = null;
    this.channel.close();
  }

  private hear({ kind, desk }: Word): void {
    if (desk === this.desk) return;
    if (kind === 'gone') {
      this.answered.delete(desk);
      if (this.present.has(desk)) this.tell(new Set([...this.present].filter((one) => one !== desk)));
      return;
    }
    if (kind === 'who') this.say('here');
    this.answered.add(desk);
    // Nothing is told before the first roll has ended: somebody else may still answer.
    if (this.settled && !this.present.has(desk)) this.tell(new Set([...this.present, desk]));
  }

  private say(kind: Word['kind']): void {
    this.channel.postMessage({ kind, desk: this.desk });
  }

  private tell(others: ReadonlySet<string>): void {
    this.present = new Set(others);
    this.settled = true;
    this.onChange(this.present);
  }
}
