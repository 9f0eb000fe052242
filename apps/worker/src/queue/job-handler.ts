import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { JobName, JobPayload } from '@huibian/contracts';
import type { Acting } from '@huibian/history';

export const HANDLES = 'huibian:handles-job';

export interface JobRun {
  /** The system, at the time the job was taken. */
  acting: Acting;
  /** Aborted when the job takes too long or the worker stops: long work looks at it between its steps. */
  signal: AbortSignal;
  /** 1…attempts */
  attempt: number;
}

/** Ten lines that call a stage's service. A job may run twice: it acts on what is true now. */
export interface JobHandler<N extends JobName> {
  handle(payload: JobPayload<N>, run: JobRun): Promise<void>;
  /** After the last attempt failed: the place to tell the people who wait. */
  gaveUp?(payload: JobPayload<N>, error: Error, run: JobRun): Promise<void>;
}

/** Marks the one handler of a job; the worker refuses to boot when a job has none, or two. */
export const Handles = (job: JobName): CustomDecorator => SetMetadata(HANDLES, job);
