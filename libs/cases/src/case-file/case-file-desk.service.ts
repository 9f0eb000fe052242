import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { readCaseFileBeside, type CaseFile, type CaseFileOptions } from '@huibian/intake';
import { refused } from '@huibian/platform';

/** Everything an import takes is read in under 2 s; a thread that is at work this long is ended. */
const readWithinMs = 20_000;
/** So many files wait at most, and with them their bytes: who comes then is asked to try again. */
const waitingMax = 8;

interface Waiting {
  bytes: Buffer;
  options: CaseFileOptions;
  resolve(file: CaseFile): void;
  reject(error: Error): void;
}

/**
 * Reads files beside the process that answers requests: one at a time, each on a thread of its own that ends with it, and for
 * each person one that waits. A newer file of the same person takes the place of the one that waits.
 */
@Injectable()
export class CaseFileDesk implements OnApplicationShutdown {
  private readonly waiting = new Map<string, Waiting>();
  private reading: AbortController | undefined;

  /** @throws Refused 409 `case_file.superseded`, 503 `case_file.busy`, 422 `case_file.stopped` */
  read(person: string, bytes: Buffer, options: CaseFileOptions): Promise<CaseFile> {
    this.waiting.get(person)?.reject(refused(409, 'case_file.superseded'));
    this.waiting.delete(person);
    if (this.waiting.size >= waitingMax) return Promise.reject(refused(503, 'case_file.busy'));
    return new Promise((resolve, reject) => {
      this.waiting.set(person, { bytes, options, resolve, reject });
      void this.next();
    });
  }

  onApplicationShutdown(): void {
    for (const { reject } of this.waiting.values()) reject(refused(503, 'case_file.busy'));
    this.waiting.clear();
    this.reading?.abort();
  }

  private async next(): Promise<void> {
    const [first] = this.waiting;
    if (this.reading || first === undefined) return;
    const [person, { bytes, options, resolve, reject }] = first;
    this.waiting.delete(person);
    const control = new AbortController();
    this.reading = control;
    const late = setTimeout(() => control.abort(), readWithinMs);
    try {
      const file = await readCaseFileBeside(bytes, options, control.signal);
      if (file === null) reject(refused(422, 'case_file.stopped'));
      else resolve(file);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
    clearTimeout(late);
    this.reading = undefined;
    void this.next();
  }
}
