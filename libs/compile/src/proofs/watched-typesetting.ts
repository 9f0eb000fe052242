import { watchedWork, type Watched } from '@huibian/platform';
import { TypesettingError } from '@huibian/typesetting';
import { isPassing } from './proof-problem.rules';

/**
 * Typesetting that somebody may give up while it runs.
 * @returns the result, why it can never be had, or null when it was given up
 * @throws what a repeat may cure
 */
export async function watchedTypesetting<Result>(watched: Watched<Result>): Promise<Result | TypesettingError | null> {
  try {
    return await watchedWork(watched);
  } catch (error) {
    if (error instanceof TypesettingError && !isPassing(error)) return error;
    throw error;
  }
}
