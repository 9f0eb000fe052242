import { clausesOf, unitsOf } from '@huibian/manuscript';
import type { Ledger } from './ledger';
import { Passage } from './passage';

export interface CaseTitle {
  /** Empty where the title does not say where its units end. */
  units: string[];
  titleClauses: string[];
  /** As it stands above the text: one line, a space where a line was broken. */
  heading: string;
}

const MARK = /^[\s、，,：:]+/;

/** Whether a quotation opened in a text is still open at its end: a line broken there breaks no clause. */
const insideQuotation = (text: string): boolean => (text.match(/[“「《（(]/g)?.length ?? 0) > (text.match(/[”」》）)]/g)?.length ?? 0);

/** The lines of a title as one, parted by a space. */
function oneLine(lines: readonly Passage[]): Passage {
  const pieces = lines.flatMap((line) => line.split('\u2028'));
  return pieces.reduce((whole, piece) => (whole.text === '' ? piece : insideQuotation(whole.text) ? Passage.join([whole, piece]) : Passage.joinWith([whole, piece], ' ')), Passage.empty).trim();
}

/** The longest name a text opens with; after a first unit also a name without the city it shares with it (杭州萧山区、滨江区). */
function nameAt(text: string, names: readonly string[], afterFirst: boolean): string | undefined {
  const whole = names.filter((name) => text.startsWith(name));
  const short = !afterFirst ? [] : names.flatMap((name) => [2, 3].map((from) => name.slice(from))).filter((name) => name.length > 1 && /[市县区]$/.test(name) && text.startsWith(name));
  return [...whole, ...short].toSorted((a, b) => b.length - a.length)[0];
}

/** The names a title opens with, as far as they are known, and how long they are with their marks. */
function knownUnits(text: string, names: readonly string[]): { units: string[]; length: number } {
  const units: string[] = [];
  let length = 0;
  let end = 0;
  for (;;) {
    const name = nameAt(text.slice(length), names, units.length > 0);
    if (name === undefined) return { units, length: end };
    units.push(name);
    end = length + name.length;
    const mark = /^\s*[、，,]\s*/.exec(text.slice(end))?.[0];
    if (mark === undefined) return { units, length: end };
    length = end + mark.length;
  }
}

/** A colon outside quotation marks parts units from title as the contents of a volume do. */
function colonIn(text: string): number {
  for (let at = 0; at < text.length; at += 1) if (/[：:]/.test(text.charAt(at)) && !insideQuotation(text.slice(0, at))) return at;
  return -1;
}

const UNITS_MAX = 60;

/**
 * Reads the title of a case: its units where they are known by name, or parted by a colon; its clauses parted by a space, a line's end
 * or, after a colon, a comma.
 */
export function readCaseTitle(lines: readonly Passage[], names: readonly string[], ledger: Ledger): CaseTitle {
  const whole = oneLine(lines);
  ledger.keep(whole);
  const text = whole.text.replace(/\s+/g, ' ');
  const colon = colonIn(text);
  if (colon > 0 && colon <= UNITS_MAX) {
    return { units: unitsOf(text.slice(0, colon).trim()), titleClauses: clausesOf(text.slice(colon + 1).trim()), heading: text };
  }
  const { units, length } = knownUnits(text, names);
  const title = text.slice(length).replace(MARK, '');
  if (title === '') return { units: [], titleClauses: [text], heading: text };
  const clauses = title.split(' ').filter((clause) => clause !== '');
  return { units, titleClauses: clauses.length === 1 ? clausesOf(title) : clauses, heading: text };
}
