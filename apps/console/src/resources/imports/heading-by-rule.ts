import { bodyForm, clausesOf } from '@huibian/manuscript';

/** The body heading the contents entry (`单位、单位：标题`) asks for by the official rule: that is what a body heading is measured by. */
export function headingByRule(entry: string): string {
  const colon = entry.indexOf('：');
  return bodyForm({ units: [entry.slice(0, Math.max(0, colon))], titleClauses: clausesOf(entry.slice(colon + 1)) });
}
