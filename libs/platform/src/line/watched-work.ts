/** How often running work asks whether it was given up. */
const cancelCheckMs = 1000;

export interface Watched<Result> {
  work(signal: AbortSignal): Promise<Result>;
  /** Whether somebody has ended it meanwhile. An asking that fails counts as no. */
  isOver(): Promise<boolean>;
  /** Aborted when the process stops or the job takes too long. */
  stopping: AbortSignal | undefined;
}

/**
 * Work that somebody may give up while it runs.
 * @returns the result, or null when it was given up
 * @throws what the work throws, unless it was given up
 */
export async function watchedWork<Result>({ work, isOver, stopping }: Watched<Result>): Promise<Result | null> {
  const cancelled = new AbortController();
  const signal = stopping ? AbortSignal.any([cancelled.signal, stopping]) : cancelled.signal;
  const look = async () => {
    if (await isOver().catch(() => false)) cancelled.abort();
  };
  const watch = setInterval(() => void look(), cancelCheckMs);
  try {
    return await work(signal);
  } catch (error) {
    if (cancelled.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(watch);
  }
}
