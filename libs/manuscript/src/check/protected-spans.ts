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
  /** The nearest span before it that reaches over its start: what `protectorOf` climbs. */
  around?: ProtectedSpan;
}

const CLOSES: Readonly<Record<string, { mark: string; kind: ProtectedKind }>> = {
  '“': { mark: '”', kind: 'quotation' },
  '‘': { mark: '’', kind: 'quotation' },
  '《': { mark: '》', kind: 'title' },
  '〈': { mark: '〉', kind: 'title' },
};
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?#%&=~:+,;@!-]{1,300}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[A-Za-z]{2,12}){1,3}|[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,62}){1,3}(?:\/[\w./?#%&=~+-]{0,200})?/g;
const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[ .,:;&/()'+-]{1,2}[A-Za-z0-9]+)*/g;
const DOCUMENT_NUMBER = /[\u4e00-\u9fff]{1,10}[〔[［【（(](?:19|20)\d{2}[〕\]］】）)]第?\d{1,5}号/g;

const MARKS = /[“”‘’《》〈〉]/g;

function pairedSpans(text: string): ProtectedSpan[] {
  const spans: ProtectedSpan[] = [];
  const open: { mark: string; kind: ProtectedKind; start: number }[] = [];
  // How many of each closing mark are waited for: none is looked for in vain, so the work stays linear.
  const awaited = new Map<string, number>();
  if (text.search(MARKS) < 0) return spans;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const opened = CLOSES[mark];
    if (opened) {
      open.push({ ...opened, start: index });
      awaited.set(opened.mark, (awaited.get(opened.mark) ?? 0) + 1);
    } else if (awaited.get(mark)) {
      const [partner, ...lost] = open.splice(open.findLastIndex((each) => each.mark === mark));
      for (const each of lost) awaited.set(each.mark, (awaited.get(each.mark) ?? 1) - 1);
      awaited.set(mark, (awaited.get(mark) ?? 1) - 1);
      if (partner) spans.push({ kind: partner.kind, start: partner.start, end: index + 1 });
    }
  }
  return spans;
}

function* matched(text: string, pattern: RegExp, kind: ProtectedKind): Generator<ProtectedSpan> {
  for (const match of text.matchAll(pattern)) yield { kind, start: match.index, end: match.index + match[0].length };
}

/** Every protected span of a text, by start, outer before inner. Linear in the text. A mark without a partner protects nothing. */
export function protectedSpans(text: string): ProtectedSpan[] {
  const spans = pairedSpans(text);
  if (text.includes('号')) spans.push(...matched(text, DOCUMENT_NUMBER, 'document_number'));
  if (/[A-Za-z]/.test(text)) spans.push(...matched(text, ADDRESS, 'address'), ...matched(text, LATIN, 'latin'));
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  for (const [index, span] of spans.entries()) {
    let around = spans[index - 1];
    while (around && around.end <= span.start) around = around.around;
    if (around) span.around = around;
  }
  return spans;
}

const known = new WeakMap<Passage, readonly ProtectedSpan[]>();

/** The protected spans of a passage, made once for all rules. */
export function protectedIn(passage: Passage): readonly ProtectedSpan[] {
  const spans = known.get(passage) ?? protectedSpans(passage.text);
  known.set(passage, spans);
  return spans;
}

/** Whether a place is somebody else's words: inside a quotation or a title. */
export const isQuoted = (passage: Passage, start: number, end: number): boolean => protectorOf(protectedIn(passage), start, end, ['quotation', 'title']) !== undefined;

/** The innermost span of these kinds that holds start–end wholly, or undefined. `spans` as `protectedSpans` gives them: a text may have thousands. */
export function protectorOf(spans: readonly ProtectedSpan[], start: number, end: number, kinds: readonly ProtectedKind[]): ProtectedSpan | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  let span = spans[low - 1];
  while (span && !(end <= span.end && kinds.includes(span.kind))) span = span.around;
  return span;
}
