import { ProblemError } from '../providers/problem';

/** Whether the subject is gone for this reader. Everything else (no network, a server that is busy or broke) passes: the page may stay. */
export const isGone = (error: unknown): boolean => error instanceof ProblemError && [403, 404, 410].includes(error.status);
