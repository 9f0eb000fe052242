import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { openFileBeside, type OpenedFile, type VolumeFileOptions } from '@huibian/intake';
import { refused, TimedLine } from '@huibian/platform';

/** Everything an import takes is opened in a few seconds; a thread that is at work this long is ended. */
const openWithinMs = 40_000;
/** So many files wait at most, and with them their bytes: a volume may be 50 MB. */
const waitingMax = 3;

interface Question {
  bytes: Buffer;
  options: VolumeFileOptions;
  /** Aborted when whoever sent the file has gone away. */
  gone: AbortSignal;
}

/**
 * Opens an uploaded volume beside the process that answers requests, one at a time: a file that is hostile, damaged or of another
 * kind is refused while its sender looks on, and nothing of it is kept.
 */
@Injectable()
export class VolumeFileDesk implements OnApplicationShutdown {
  private readonly line = new TimedLine<Question, OpenedFile>({
    waitingMax,
    withinMs: openWithinMs,
    superseded: () => refused(409, 'volume_file.superseded'),
    busy: () => refused(503, 'volume_file.busy'),
    stopped: () => refused(422, 'volume_file.stopped'),
    answer: ({ bytes, options, gone }, signal) => openFileBeside(bytes, options, AbortSignal.any([gone, signal])),
  });

  /**
   * Returns for a text or a Word document that can be read; what it says is for the worker to find out.
   * @param asker person and file: two files of one person both wait
   * @throws Refused 422 with the file's likely kind and the cure, 422 `volume_file.stopped`, 409 `volume_file.superseded`, 503 `volume_file.busy`
   */
  async open(asker: string, question: Question): Promise<void> {
    const opened = await this.line.ask(asker, question);
    if (!opened.ok) throw refused(422, opened.code, opened.params);
  }

  onApplicationShutdown(): void {
    this.line.close();
  }
}
