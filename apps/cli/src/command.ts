import type { MessageParams } from '@huibian/contracts';

/** 0 done, 1 findings or mismatches, 2 wrong usage, 3 unreadable input. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where a command speaks: one JSON value for programs, lines for people in the language asked for. */
export interface CommandOutput {
  result(value: unknown): void;
  say(code: string, params?: MessageParams): void;
  /** A message as words, to stand inside another. */
  words(code: string, params?: MessageParams): string;
}

export interface Command {
  name: string;
  run(args: readonly string[], output: CommandOutput): Promise<ExitCode>;
}

/** Ends a command with a message and an exit code; nothing was written. */
export class CommandRefusal extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly code: string,
    readonly params: MessageParams = {},
  ) {
    super(code);
    this.name = 'CommandRefusal';
  }
}
