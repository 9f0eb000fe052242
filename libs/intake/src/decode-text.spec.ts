import { decodeText } from './decode-text';

/** 共富汇编，㐂 in GB18030 (the last a four-byte character). */
const gb = Buffer.from([0xb9, 0xb2, 0xb8, 0xbb, 0xbb, 0xe3, 0xb1, 0xe0, 0xa3, 0xac]);

describe('the bytes of a text file', () => {
  it('are read as UTF-8, with and without a mark, as UTF-16 with one, and as GB18030', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('共富', 'utf16le')]);
    expect([
      decodeText(Buffer.from('共富 Ab')),
      decodeText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('共富')])),
      decodeText(utf16),
      decodeText(Buffer.from(utf16).swap16()),
      decodeText(gb),
    ]).toEqual([
      { ok: true, text: '共富 Ab', encoding: 'utf-8' },
      { ok: true, text: '共富', encoding: 'utf-8' },
      { ok: true, text: '共富', encoding: 'utf-16le' },
      { ok: true, text: '共富', encoding: 'utf-16be' },
      { ok: true, text: '共富汇编，', encoding: 'gb18030' },
    ]);
  });

  it('are named when they are no text', () => {
    const named: [number[], string][] = [
      [[], 'empty'],
      [[0x50, 0x4b, 3, 4, 20], 'zip'],
      [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
      [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'legacy_office'],
      [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
      [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'image'],
      [[...Buffer.from('\ufeff<!DOCTYPE html><p>')], 'html'],
      [[...Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?>')], 'word_xml'],
      [[...Buffer.from('MIME-Version: 1.0')], 'web_archive'],
      [[0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')], 'protected'],
      [[0, 0, 0, 0], 'binary'],
      [[0xff, 0xff, 0xff], 'binary'],
    ];
    expect(named.map(([bytes]) => decodeText(Buffer.from(bytes)))).toEqual(named.map(([, likelyKind]) => ({ ok: false, likelyKind })));
  });
});
