import { pairKey } from './pairs';

/**
 * Characters and pairs of neighbours of which one at least stands in every match: a character as its code, a pair as its `pairKey`,
 * which is beyond every code.
 */
export type Anchors = readonly number[];

/** A list of anchors, and how often a text holds one of them: the less, the seldomer. */
interface Weighed {
  anchors: Anchors;
  frequency: number;
}

/** What a part of a pattern says of the text it matches. Sets of characters are strings; undefined is any character. */
interface Part {
  first: string | undefined;
  last: string | undefined;
  /** Whether it may match nothing. */
  isEmpty: boolean;
  /** Each must be met. */
  anchors: readonly Weighed[];
}

const ANYTHING: Part = { first: undefined, last: undefined, isEmpty: false, anchors: [] };
const NOTHING: Part = { first: '', last: '', isEmpty: true, anchors: [] };
/** What \1 repeats may be empty. */
const BACKREFERENCE: Part = { ...ANYTHING, isEmpty: true };
const DIGITS = '0123456789';

/** Beyond these a list of anchors tells nothing any more. */
const MOST_CHARACTERS = 64;
const MOST_PAIRS = 256;
const MOST_LISTS = 4;

/** Whether an anchor is a pair and no single character. */
export const isPair = (anchor: number): boolean => anchor > 0xffff || anchor < 0;
const weighed = (anchors: Anchors): Weighed => ({ anchors, frequency: anchors.reduce((sum, anchor) => sum + (isPair(anchor) ? 1 : 10), 0) });
const rarest = (lists: readonly Weighed[]): readonly Weighed[] => (lists.length > MOST_LISTS ? [...lists].sort((one, other) => one.frequency - other.frequency).slice(0, MOST_LISTS) : lists);
const rarer = (one: Weighed, other: Weighed): Weighed => (other.frequency < one.frequency ? other : one);
const union = (one: string | undefined, other: string | undefined): string | undefined => (one === undefined || other === undefined ? undefined : one + other);

function oneOf(characters: string): Part {
  const anchors = characters.length > MOST_CHARACTERS ? [] : [weighed([...new Set(characters.split(''))].map((character) => character.charCodeAt(0)))];
  return { first: characters, last: characters, isEmpty: false, anchors };
}

/** Every pair that may stand where one part ends and the next begins. */
function pairsOf(before: string, behind: string): Weighed[] {
  if (before.length === 1 && behind.length === 1 && before !== '\0') return [weighed([pairKey(before + behind, 0)])];
  const [ones, others] = [new Set(before.split('')), new Set(behind.split(''))];
  if (ones.size * others.size > MOST_PAIRS || ones.has('\0')) return [];
  return [weighed([...ones].flatMap((one) => [...others].map((other) => pairKey(one + other, 0))))];
}

function inSequence(before: Part, behind: Part): Part {
  const pairs = before.isEmpty || behind.isEmpty || before.last === undefined || behind.first === undefined ? [] : pairsOf(before.last, behind.first);
  return {
    first: before.isEmpty ? union(before.first, behind.first) : before.first,
    last: behind.isEmpty ? union(before.last, behind.last) : behind.last,
    isEmpty: before.isEmpty && behind.isEmpty,
    anchors: rarest([...before.anchors, ...behind.anchors, ...pairs]),
  };
}

function eitherOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const isAnchored = parts.every(({ anchors }) => anchors.length > 0);
  return {
    first: parts.map(({ first }) => first).reduce(union),
    last: parts.map(({ last }) => last).reduce(union),
    isEmpty: parts.some(({ isEmpty }) => isEmpty),
    anchors: isAnchored ? [weighed([...new Set(parts.flatMap(({ anchors }) => anchors.reduce(rarer).anchors))])] : [],
  };
}

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** Reads the source of a regular expression as far as its anchors go. */
class SourceReader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Part {
    const parts = [this.sequence()];
    while (this.eat('|')) parts.push(this.sequence());
    return eitherOf(parts);
  }

  private eat(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private next(): string {
    this.at += 1;
    return this.source.charAt(this.at - 1);
  }

  private sequence(): Part {
    let whole = NOTHING;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) whole = inSequence(whole, this.repeated(this.atom()));
    return whole;
  }

  private repeated(part: Part): Part {
    if (!'*+?{'.includes(this.source.charAt(this.at)) || this.at === this.source.length) return part;
    const [quantifier = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at)) ?? [];
    this.at += quantifier.length;
    return /^(?:[*?]|\{0)/.test(quantifier) ? { ...part, isEmpty: true, anchors: [] } : part;
  }

  private atom(): Part {
    const character = this.next();
    if (character === '(') return this.group();
    if (character === '[') return this.characterClass();
    if (character === '^' || character === '$') return NOTHING;
    if (character === '\\') return this.escape();
    // Half of a character beyond the first plane: under the flag u both halves are one.
    return character === '.' || /[\ud800-\udfff]/.test(character) ? ANYTHING : oneOf(character);
  }

  private group(): Part {
    const [opening = ''] = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at)) ?? [];
    this.at += opening.length;
    const inner = this.alternatives();
    this.eat(')');
    if (opening.endsWith('!')) return NOTHING;
    // What is looked at around a match stands in the text as well, but takes no room in the sequence.
    return opening.endsWith('=') ? { ...NOTHING, anchors: inner.anchors } : inner;
  }

  private escape(): Part {
    const character = this.next();
    if (character === 'b' || character === 'B') return NOTHING;
    if (/[1-9]/.test(character)) return BACKREFERENCE;
    if (character === 'd') return oneOf(DIGITS);
    if (character === 'p' || character === 'P') this.at = this.source.indexOf('}', this.at) + 1;
    return /[DwWsSpPkc]/.test(character) ? ANYTHING : oneOf(this.escaped(character));
  }

  /** The character that an escape stands for. */
  private escaped(character: string): string {
    const length = character === 'u' ? 4 : character === 'x' ? 2 : 0;
    if (length === 0) return ESCAPED[character] ?? character;
    this.at += length;
    return String.fromCharCode(parseInt(this.source.slice(this.at - length, this.at), 16));
  }

  private characterClass(): Part {
    let isOpen = this.eat('^');
    let characters = '';
    while (this.at < this.source.length && !this.eat(']')) {
      const from = this.member();
      const to = this.source.startsWith('-', this.at) && !this.source.startsWith('-]', this.at) && from !== undefined && this.eat('-') ? this.member() : from;
      if (from === undefined || to === undefined || to.charCodeAt(0) - from.charCodeAt(0) > MOST_CHARACTERS) isOpen = true;
      else if (from.length > 1) characters += from;
      else for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1) characters += String.fromCharCode(code);
    }
    return isOpen ? ANYTHING : oneOf(characters);
  }

  /** The characters of one member of a class; undefined for one that is not listed. */
  private member(): string | undefined {
    const character = this.next();
    if (/[\ud800-\udfff]/.test(character)) return undefined;
    if (character !== '\\') return character;
    const escape = this.next();
    if (escape === 'd') return DIGITS;
    if (escape === 'p' || escape === 'P') this.at = this.source.indexOf('}', this.at) + 1;
    return /[DwWsSpPkc]/.test(escape) ? undefined : escape === 'b' ? '\b' : this.escaped(escape);
  }
}

/**
 * The lists of anchors of a pattern: a text that has none of one list has no match. Read from the pattern itself, so that nobody has to
 * keep them beside it. None where the pattern ignores case.
 */
export function anchorsOf({ source, flags }: RegExp): readonly Anchors[] {
  return flags.includes('i') ? [] : new SourceReader(source).alternatives().anchors.map(({ anchors }) => anchors);
}
