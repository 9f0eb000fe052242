const TERMINAL = new Set('。！？!?');
const OPENING = '“‘《（〈【〔(「『';
const CLOSING = '”’》）〉】〕)」』';

/** Whether a paragraph is finished: it ends in 。！？ (or …… after a full text), closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && (CLOSING.includes(text.charAt(at)) || /\s/.test(text.charAt(at)))) at -= 1;
  return at >= 0 && (TERMINAL.has(text.charAt(at)) || text.endsWith('……'));
}

/** Runs over a text and tells at each character how deep it stands in quotes, brackets and title marks. */
export function nestingDepths(text: string): number[] {
  const depths: number[] = [];
  let depth = 0;
  for (const character of text.split('')) {
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    depths.push(depth);
    if (OPENING.includes(character)) depth += 1;
  }
  return depths;
}

/** Splits at a mark wherever it stands outside quotes, brackets and title marks; pieces are trimmed, empty ones dropped. */
export function splitOutsideQuotes(text: string, marks: string): string[] {
  const depths = nestingDepths(text);
  const pieces: string[] = [];
  let piece = '';
  text.split('').forEach((character, at) => {
    if (depths[at] === 0 && marks.includes(character)) {
      pieces.push(piece);
      piece = '';
    } else piece += character;
  });
  return [...pieces, piece].map((each) => each.trim()).filter((each) => each !== '');
}

/** Cuts a paragraph after its first sentence: the lead sentence (with its mark) and the rest. */
export function splitLead(text: string): { lead: string; text: string } {
  const depths = nestingDepths(text);
  for (let at = 0; at < text.length; at += 1) {
    if (depths[at] === 0 && TERMINAL.has(text.charAt(at))) return { lead: text.slice(0, at + 1), text: text.slice(at + 1) };
  }
  return { lead: text, text: '' };
}
