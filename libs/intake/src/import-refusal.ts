import type { MessageParams } from '@huibian/contracts';

/** A file is not taken. `code` renders in either language, with the cure; nothing of the file was kept. */
export class ImportRefusal extends Error {
  constructor(
    readonly code: string,
    readonly params: MessageParams = {},
  ) {
    super(code);
    this.name = 'ImportRefusal';
  }
}
