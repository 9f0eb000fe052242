import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { readCaseFileBeside, type CaseFile, type CaseFileOptions } from '@huibian/intake';
import { refused, WaitingLine } from '@huibian/platform';

/** Everything an import takes is read in under 2 s; a thread that is at work this long is ended. */
const readWithinMs = 20_000;
/** So many files wait at most, and with them their bytes: who comes then is asked to try again. */
const waitingMax = 8;

interface Question {
  bytes: Buffer;
  options: CaseFileOptions;
}

/** Reads files beside the process that answers requests: one at a time, each on a thread of its own that ends with it. */
@Injectable()
export class CaseFileDesk implements OnApplicationShutdown {
  private reading: AbortController | undefined;
  private readonly line = new WaitingLine<Question, CaseFile>({
    waitingMax,
    superseded: () => refused(409, 'case_file.superseded'),
    busy: () => refused(503, 'case_file.busy'),
    answer: (question) => this.answer(question),
  });

  /** @throws Refused 409 `case_file.superseded`, 503 `case_file.busy`, 422 `case_file.stopped` */
  read(person: string, bytes: Buffer, options: CaseFileOptions): Promise<CaseFile> {
    return this.line.ask(person, { bytes, options });
  }

  onApplicationShutdown(): void {
    this.line.close();
    this.reading?.abort();
  }

  private async answer({ bytes, options }: Question): Promise<CaseFile> {
    const control = new AbortController();
    this.reading = control;
    const late = setTimeout(() => control.abort(), readWithinMs);
    try {
      const file = await readCaseFileBeside(bytes, options, control.signal);
      if (file === null) throw refused(422, 'case_file.stopped');
      return file;
    } finally {
      clearTimeout(late);
      this.reading = undefined;
    }
  }
}
