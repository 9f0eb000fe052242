const ENDS = /[。！？；]+[”’》）〕】]*/g;

/** A sentence or a part between semicolons, with its end mark; offsets in the passage, UTF-16 units. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/** Cuts at 。！？； (closing quotes and brackets go with the mark). Joined, the pieces are the text again. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    sentences.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start, end: text.length });
  return sentences;
}
