import { caseTextBounds } from '@huibian/contracts';
import { splitOutsideQuotes } from '@huibian/manuscript';
import { spliced } from './spliced';

const clausesIn = (text: string): string[] => splitOutsideQuotes(text.replace(/[\r\n]+/g, ''), '，');
const fits = (clauses: readonly string[], parts: readonly string[]): boolean => parts.length > 1 && clauses.length - 1 + parts.length <= caseTextBounds.titleClausesMax;

/** A clause as it is typed; a whole title in it is cut where the contents would cut it. */
export function withClause(clauses: readonly string[], at: number, value: string): string[] {
  const parts = clausesIn(value);
  return spliced(clauses, at, 1, ...(fits(clauses, parts) ? parts : [value.replace(/[\r\n]+/g, '')]));
}

/** The stretch of a field that a paste replaces. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The clauses after a paste of several into one; null where the browser's own paste does: of one clause, or of more than fit. A field cuts
 * what is pasted at the length of one clause before it tells of it, so the end of a whole title would be lost unseen.
 */
export function withPasted(clauses: readonly string[], at: number, { from, to }: Stretch, pasted: string): string[] | null {
  const value = clauses[at] ?? '';
  const whole = `${value.slice(0, from)}${pasted.trim()}${value.slice(to)}`;
  return fits(clauses, clausesIn(whole)) ? withClause(clauses, at, whole) : null;
}
