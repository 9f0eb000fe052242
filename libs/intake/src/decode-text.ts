import { likelyKindOf, type LikelyKind } from './file-kind';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodedText = { ok: true; text: string; encoding: TextEncoding } | { ok: false; likelyKind: LikelyKind };

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): DecodedText | undefined {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Control characters other than white space do not stand in a text; a wrong decoding is full of them. */
function isPlausible(text: string): boolean {
  const most = text.length * 0.01;
  let strange = 0;
  for (let at = 0; at < text.length && strange <= most; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13) || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) strange += 1;
  }
  return strange <= most;
}

const marks: readonly [TextEncoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Reads the bytes of a text file: by its byte order mark, else UTF-8 when it is valid, else GB18030 (GBK and GB 2312 are parts of it).
 * Anything else is named by what it looks like; nothing is guessed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const likelyKind = likelyKindOf(bytes);
  if (likelyKind !== undefined) return { ok: false, likelyKind };
  const mark = marks.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  const candidates: readonly TextEncoding[] = mark ? [mark[0]] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const decoded = decodeAs(encoding, bytes);
    if (decoded?.ok && isPlausible(decoded.text)) return decoded;
  }
  return { ok: false, likelyKind: 'binary' };
}
