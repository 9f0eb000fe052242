import type { Severity } from '@huibian/contracts';
import type { IndexedWord } from './word-index';

/** A word as it must not stand, and what stands there instead. */
export interface Confusion extends IndexedWord {
  /** The whole word or collocation as it is looked for. */
  word: string;
  /** Which part of `word` is wrong: UTF-16 offsets in it. */
  from: number;
  to: number;
  /** What stands in the place of that part; empty where only a person can say. */
  right: string;
  /** Longer words in which `word` is right. */
  except: readonly string[];
  /** It is right before one of these characters: 大帐 before 篷. */
  notBefore: string;
  /** It is right after one of these characters. */
  notAfter: string;
  /** One of these must stand in the same sentence; empty: no matter. */
  near: readonly string[];
  severity: Severity;
  certain: boolean;
  source: string;
}

/** A table of confusions of one origin. */
export interface ConfusionTable {
  /** The dictionary, standard or document the right forms come from. */
  source: string;
  severity: Severity;
  /** Whether one click may put the right form there. */
  certain: boolean;
  /**
   * One entry a line: `再接再[励|厉]` — in brackets the wrong part and the right one; `(甲,乙)` stands for each of its
   * alternatives in turn; `!…` names a longer word that is right; `>…` and `<…` list characters before and after which
   * it is right; `~…` is a word of which one must stand in the sentence.
   */
  entries: string;
}

const ALTERNATIVES = /\(([^()]*)\)/;

function expanded(pattern: string): string[] {
  const match = ALTERNATIVES.exec(pattern);
  if (!match) return [pattern];
  const [whole, choices = ''] = match;
  const before = pattern.slice(0, match.index);
  const after = pattern.slice(match.index + whole.length);
  return choices.split(',').flatMap((choice) => expanded(before + choice + after));
}

function confusionOf(pattern: string, notes: readonly string[], { source, severity, certain }: ConfusionTable): Confusion {
  const [before = '', change, after = ''] = pattern.split(/[[\]]/);
  const [wrong, right] = change?.split('|') ?? [];
  if (wrong === undefined || right === undefined) throw new RangeError(`Not a confusion: ${pattern}`);
  const told = (sign: string): string[] => notes.filter((note) => note.startsWith(sign)).map((note) => note.slice(1));
  return {
    word: before + wrong + after,
    from: before.length,
    to: before.length + wrong.length,
    right,
    except: told('!'),
    notBefore: told('>').join(''),
    notAfter: told('<').join(''),
    near: told('~'),
    severity,
    certain: certain && right !== '',
    source,
  };
}

/** The confusions of a table, each alternative one. @throws RangeError at a line without its brackets */
export function readConfusions(table: ConfusionTable): Confusion[] {
  return table.entries.split('\n').flatMap((line) => {
    const [pattern, ...notes] = line.trim().split(/\s+/);
    return pattern ? expanded(pattern).map((each) => confusionOf(each, notes, table)) : [];
  });
}
