import { WaitingLine, type LineRules } from './waiting-line';

/** What a timed line does and what it says. */
export interface TimedLineRules<Question, Answer> extends Omit<LineRules<Question, Answer>, 'answer'> {
  /** An answer that takes this long is ended. */
  withinMs: number;
  /** Answers one question; null where the signal, or want of memory, ended it. */
  answer(question: Question, signal: AbortSignal): Promise<Answer | null>;
  /** What is told when an answer was ended. */
  stopped(): Error;
}

/** A waiting line whose answers end by themselves when they take too long, and with the process. */
export class TimedLine<Question, Answer> {
  private answering: AbortController | undefined;
  private readonly line: WaitingLine<Question, Answer>;

  constructor(private readonly rules: TimedLineRules<Question, Answer>) {
    this.line = new WaitingLine<Question, Answer>({ ...rules, answer: (question) => this.answer(question) });
  }

  /** @throws what `superseded`, `busy`, `stopped` and `answer` give */
  ask(person: string, question: Question): Promise<Answer> {
    return this.line.ask(person, question);
  }

  /** Sends everybody away who waits, and ends the answer under way. */
  close(): void {
    this.line.close();
    this.answering?.abort();
  }

  private async answer(question: Question): Promise<Answer> {
    const control = new AbortController();
    this.answering = control;
    const late = setTimeout(() => control.abort(), this.rules.withinMs);
    try {
      const answer = await this.rules.answer(question, control.signal);
      if (answer === null) throw this.rules.stopped();
      return answer;
    } finally {
      clearTimeout(late);
      this.answering = undefined;
    }
  }
}
