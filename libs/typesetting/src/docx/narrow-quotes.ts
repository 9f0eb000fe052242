/** A text in pieces: curly quotes, which the official layout sets half a character wide, and what stands between them. */
export const narrowQuotes = (text: string): { text: string; quote: boolean }[] =>
  text.split(/([‘’“”]+)/).flatMap((piece, index) => (piece === '' ? [] : [{ text: piece, quote: index % 2 === 1 }]));
