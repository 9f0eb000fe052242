import type { ProofProblem } from '@huibian/contracts';
import type { TypesettingError } from '@huibian/typesetting';

/** Not the document's fault: the thread died or was stopped with the process. */
const passing: ReadonlySet<string> = new Set(['typeset.thread_lost', 'typeset.cancelled']);

/** Whether a repeat may cure it. */
export const isPassing = (error: Pick<TypesettingError, 'code'>): boolean => passing.has(error.code);

/** What the typesetter refused, as a proof or a search for 字距 keeps it. */
export function problemOf(error: TypesettingError): ProofProblem {
  return { code: error.code, params: { ...error.params }, ...(error.glyphs.length > 0 ? { glyphs: error.glyphs.slice(0, 50) } : {}) };
}
