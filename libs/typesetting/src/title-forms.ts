import type { DocumentCase } from '@huibian/contracts';

/** What the two printed forms of a title are made of. */
export type TitleSource = Pick<DocumentCase, 'units' | 'titleClauses'> & Partial<Pick<DocumentCase, 'heading'>>;

/** Width of the measure in full-width characters at the title's size (156 mm at 22 pt), rounded down. */
export const TITLE_MEASURE_EM = 20;
/** A line this much wider still stands on one line, a little smaller; beyond it the title is broken. */
const TITLE_SHRINK_EM = 24;

/** The label in the contents: 单位、单位：分句，分句 (no number, no page). */
export function contentsLabel(source: TitleSource): string {
  return `${source.units.join('、')}：${source.titleClauses.join('，')}`;
}

/** The heading above the text: as printed in a historical source, else units and first clause, further clauses after a space. */
export function bodyHeading(source: TitleSource): string {
  const printed = source.heading?.trim();
  if (printed) return printed.replace(/\s+/g, ' ');
  const [first = '', ...rest] = source.titleClauses;
  return [`${source.units.join('、')}${first}`, ...rest].join(' ');
}

/** Both forms of one title from one source, so that they cannot disagree. */
export function titleForms(source: TitleSource): { contents: string; heading: string } {
  return { contents: contentsLabel(source), heading: bodyHeading(source) };
}

/** Width in full-width characters: CJK and curly quotes count one, Latin letters, digits and the space about a half. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u024f]/.test(character) ? 0.5 : 1;
  return width;
}

/**
 * The lines a heading is set in. Clauses stay whole and share a line where they fit the measure; a single clause
 * far wider than the measure is broken near its middle, after a mark or a closing quote where one stands close.
 */
export function headingLines(heading: string, measureEm = TITLE_MEASURE_EM): string[] {
  const lines: string[] = [];
  for (const clause of heading.split(' ').filter(Boolean).flatMap((part) => breakWideClause(part, measureEm))) {
    const last = lines.at(-1);
    const joined = `${last} ${clause}`;
    if (last !== undefined && lines.length > 1 && widthInEm(joined) <= measureEm) lines[lines.length - 1] = joined;
    else lines.push(clause);
  }
  return lines;
}

function breakWideClause(clause: string, measureEm: number): string[] {
  if (widthInEm(clause) <= TITLE_SHRINK_EM) return [clause];
  const characters = [...clause];
  const middle = characters.length / 2;
  let best = Math.round(middle);
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = 2; at <= characters.length - 2; at += 1) {
    const before = characters[at - 1] ?? '';
    const after = characters[at] ?? '';
    if (/[，、：；。”’）》]/.test(after) || /[“‘（《]/.test(before) || /[\w.%]{2}/.test(before + after)) continue;
    const cost = Math.abs(at - middle) + awkwardness(characters.slice(0, at).join(''), before, after);
    if (cost < bestCost) [best, bestCost] = [at, cost];
  }
  const halves = [characters.slice(0, best).join(''), characters.slice(best).join('')];
  return halves.flatMap((half) => (half.length < characters.length ? breakWideClause(half, measureEm) : [half]));
}

/** Better after a mark, a closing quote or 的; worse before 的 and inside a quotation. */
function awkwardness(begun: string, before: string, after: string): number {
  const insideQuotes = (begun.match(/[“‘《（]/g)?.length ?? 0) > (begun.match(/[”’》）]/g)?.length ?? 0);
  const good = /[，、：；”’）》的]/.test(before) || /[“‘（《]/.test(after);
  return (good ? -4 : 0) + (after === '的' ? 4 : 0) + (insideQuotes ? 8 : 0);
}
