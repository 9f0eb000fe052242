import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { importLimits } from '../import-limits';
import { ImportRefusal } from '../import-refusal';
import type { WordPackage } from './word-package';
import { XmlNames } from './xml-names';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of a part is told, names with the prefix this project knows their namespace by. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

function decoderFor(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

/** A parser that is strict, knows no document type (so no entity of a file's own is ever known), and counts what it meets. */
function parserOf(source: WordPackage, part: string, handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new XmlNames();
  let depth = 0;
  let attributesHere = 0;
  parser.on('doctype', () => {
    throw new ImportRefusal('intake.word.doctype', { part });
  });
  parser.on('error', () => {
    throw new ImportRefusal('intake.word.part_broken', { part });
  });
  parser.on('opentagstart', () => {
    attributesHere = 0;
  });
  parser.on('attribute', () => {
    attributesHere += 1;
    source.countMark(part, attributesHere);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    source.countMark(part);
    if (depth > importLimits.xmlDepth) throw new ImportRefusal('intake.word.too_deep', { part, limit: importLimits.xmlDepth });
    const { name, attributes } = names.enter(tag.name, tag.attributes);
    handler.open(name, attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close?.(names.leave(tag.name));
  });
  const text = (characters: string): void => {
    source.countText(characters);
    handler.text?.(characters);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

/** Reads a part of a package as XML, piece by piece and within `importLimits`; a part that is not there is an empty one. */
export async function readXmlPart(source: WordPackage, part: string, handler: XmlHandler): Promise<void> {
  const parser = parserOf(source, part, handler);
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    } catch {
      throw new ImportRefusal('intake.word.part_broken', { part });
    }
  };
  await source.readXml(part, (bytes) => {
    decoder ??= decoderFor(bytes);
    parser.write(decode(bytes));
  });
  if (!decoder) return;
  parser.write(decode());
  parser.close();
}
