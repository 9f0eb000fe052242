/** What a line does and what it says. */
export interface LineRules<Question, Answer> {
  /** So many wait at most, and with them what they brought: memory stays bounded. */
  waitingMax: number;
  /** Answers one question; called for one at a time. */
  answer(question: Question): Promise<Answer>;
  /** What who waited is told when a newer question of the same person took the place. */
  superseded(): Error;
  /** What is told when the line is full, or closes. */
  busy(): Error;
}

interface Waiting<Question, Answer> {
  question: Question;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * People waiting at one desk: one question is answered at a time, and for each person one waits. A newer question of the same
 * person takes the place of the one that waits, because what is asked last is what counts; one that is being answered is finished.
 */
export class WaitingLine<Question, Answer> {
  private readonly waiting = new Map<string, Waiting<Question, Answer>>();
  private answering = false;

  constructor(private readonly rules: LineRules<Question, Answer>) {}

  /** @throws what `superseded`, `busy` and `answer` give */
  ask(person: string, question: Question): Promise<Answer> {
    this.waiting.get(person)?.reject(this.rules.superseded());
    this.waiting.delete(person);
    if (this.waiting.size >= this.rules.waitingMax) return Promise.reject(this.rules.busy());
    return new Promise((resolve, reject) => {
      this.waiting.set(person, { question, resolve, reject });
      void this.next();
    });
  }

  /** Sends everybody away who still waits. */
  close(): void {
    for (const { reject } of this.waiting.values()) reject(this.rules.busy());
    this.waiting.clear();
  }

  private async next(): Promise<void> {
    const [first] = this.waiting;
    if (this.answering || first === undefined) return;
    const [person, { question, resolve, reject }] = first;
    this.waiting.delete(person);
    this.answering = true;
    // The call itself inside the chain: one that throws at once must not keep the others waiting for ever.
    await Promise.resolve().then(() => this.rules.answer(question)).then(resolve, reject);
    this.answering = false;
    void this.next();
  }
}
