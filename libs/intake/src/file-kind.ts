/** What a file is by its bytes, where it is neither a text nor a Word document: each has a message that names the cure. */
export const likelyKinds = [
  'empty',
  'blank',
  'pdf',
  'legacy_office',
  'protected',
  'rtf',
  'html',
  'web_archive',
  'word_xml',
  'spreadsheet',
  'presentation',
  'open_document',
  'zip',
  'image',
  'binary',
] as const;
export type LikelyKind = (typeof likelyKinds)[number];

const SIGNATURES: readonly [kind: LikelyKind, bytes: readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['legacy_office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** Enough to see a declaration, a comment and the root element. */
const HEAD_BYTES = 2048;
const MARKUP: readonly [kind: LikelyKind, pattern: RegExp][] = [
  ['word_xml', /^<\?xml[\s\S]*(?:progid="Word\.Document"|schemas\.microsoft\.com\/office\/(?:word\/2003|2006\/xmlPackage))/],
  ['html', /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>])/i],
  ['web_archive', /^(?:MIME-Version:|From: <)/i],
];

/** The header an office program puts before its streams when it locks a document with a password. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** Names what bytes are that carry a signature or open as mark-up; undefined for what may be a text. */
export function likelyKindOf(bytes: Uint8Array): LikelyKind | undefined {
  if (bytes.length === 0) return 'empty';
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
  if (signed === 'legacy_office') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED_STREAM) ? 'protected' : signed;
  if (signed) return signed;
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = new TextDecoder(wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  return MARKUP.find(([, pattern]) => pattern.test(head))?.[0];
}

const PACKAGES: readonly [kind: LikelyKind, part: RegExp][] = [
  ['spreadsheet', /^xl\/workbook/i],
  ['presentation', /^ppt\/presentation/i],
  ['open_document', /^content\.xml$/i],
];

/** Names a zip that holds no Word document by the parts it has. */
export const likelyPackage = (names: readonly string[]): LikelyKind => PACKAGES.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? 'zip';
