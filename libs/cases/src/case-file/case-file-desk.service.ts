import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { readCaseFileBeside, type CaseFile, type CaseFileOptions } from '@huibian/intake';
import { refused, TimedLine } from '@huibian/platform';

/** Everything an import takes is read in a few seconds; a thread that is at work this long is ended. */
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
  private readonly line = new TimedLine<Question, CaseFile>({
    waitingMax,
    withinMs: readWithinMs,
    superseded: () => refused(409, 'case_file.superseded'),
    busy: () => refused(503, 'case_file.busy'),
    stopped: () => refused(422, 'case_file.stopped'),
    answer: ({ bytes, options }, signal) => readCaseFileBeside(bytes, options, signal),
  });

  /** @throws Refused 409 `case_file.superseded`, 503 `case_file.busy`, 422 `case_file.stopped` */
  read(person: string, bytes: Buffer, options: CaseFileOptions): Promise<CaseFile> {
    return this.line.ask(person, { bytes, options });
  }

  onApplicationShutdown(): void {
    this.line.close();
  }
}
