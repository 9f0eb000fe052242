import type { Passage } from './passage';

/**
 * What a rule may have to leave alone: a quotation “…”, a title 《…》, the number of an official document,
 * an address (URL, mail), a run of Latin letters and digits.
 */
export type ProtectedKind = 'quotation' | 'title' | 'document_number' | 'address' | 'latin';

/** `start` and `end` are UTF-16 offsets in the text; the marks of a quotation or a title belong to it. */
export interface ProtectedSpan {
  kind: ProtectedKind;
  start: number;
  end: number;
}

const CLOSES: Readonly<Record<string, { mark: string; kind: ProtectedKind }>> = {
  '“': { mark: '”', kind: 'quotation' },
  '‘': { mark: '’', kind: 'quotation' },
  '《': { mark: '》', kind: 'title' },
  '〈': { mark: '〉', kind: 'title' },
};
const CLOSING = new Set(Object.values(CLOSES).map(({ mark }) => mark));
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?#%&=~:+,;@!-]{1,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[A-Za-z]{2,12}){1,3}|[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,62}){1,3}(?:\/[\w./?#%&=~+-]{0,200})?/g;
const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[ .,:;&/()'+-]{1,2}[A-Za-z0-9]+)*/g;
const DOCUMENT_NUMBER = /[\u4e00-\u9fff]{1,10}[〔[［【（(](?:19|20)\d{2}[〕\]］】）)]第?\d{1,5}号/g;

function* pairedSpans(text: string): Generator<ProtectedSpan> {
  const open: { mark: string; kind: ProtectedKind; start: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const opened = CLOSES[mark];
    if (opened) open.push({ ...opened, start: at });
    else if (CLOSING.has(mark)) {
      const partner = open.findLastIndex((each) => each.mark === mark);
      if (partner < 0) continue;
      for (const { kind, start } of open.splice(partner).slice(0, 1)) yield { kind, start, end: at + 1 };
    }
  }
}

function* matched(text: string, pattern: RegExp, kind: ProtectedKind): Generator<ProtectedSpan> {
  for (const match of text.matchAll(pattern)) yield { kind, start: match.index, end: match.index + match[0].length };
}

/** Every protected span of a text, by start, outer before inner. Linear in the text. A mark without a partner protects nothing. */
export function protectedSpans(text: string): ProtectedSpan[] {
  const spans = [...pairedSpans(text), ...matched(text, DOCUMENT_NUMBER, 'document_number')];
  if (/[A-Za-z]/.test(text)) spans.push(...matched(text, ADDRESS, 'address'), ...matched(text, LATIN, 'latin'));
  return spans.sort((one, other) => one.start - other.start || other.end - one.end);
}

const known = new WeakMap<Passage, readonly ProtectedSpan[]>();

/** The protected spans of a passage, made once for all rules. */
export function protectedIn(passage: Passage): readonly ProtectedSpan[] {
  const spans = known.get(passage) ?? protectedSpans(passage.text);
  known.set(passage, spans);
  return spans;
}

/** The innermost span of these kinds that holds start–end wholly, or undefined. */
export function protectorOf(spans: readonly ProtectedSpan[], start: number, end: number, kinds: readonly ProtectedKind[]): ProtectedSpan | undefined {
  return spans.findLast((span) => span.start <= start && end <= span.end && kinds.includes(span.kind));
}
