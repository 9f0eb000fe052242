import type { WordPackage } from './word-package';
import { readXmlPart, type XmlAttributes } from './xml-part';

/** What a paragraph style says that matters to a reader of text. */
export interface ParagraphStyle {
  /** In small letters: heading 1, toc 2, body text. */
  name: string;
  basedOn?: string;
  /** 0 for a first-level heading. */
  outlineLevel?: number;
  numberingId?: string;
  numberingLevel?: number;
  centred?: boolean;
  bold?: boolean;
}

const CHAIN_MAX = 20;
/** Programs in Chinese name the built-in styles in Chinese. */
const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/;

/** Whether a switch such as w:b is on: without a value it is. */
export const isOn = (attributes: XmlAttributes): boolean => !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? 'true');

export const isHeadingLevel = (level: number | undefined): level is number => level !== undefined && level >= 0 && level < 9;

export class WordStyles {
  private readonly styles = new Map<string, ParagraphStyle>();
  private readonly resolved = new Map<string, ParagraphStyle>();
  private defaultId = '';

  static async read(source: WordPackage, part: string | undefined): Promise<WordStyles> {
    const styles = new WordStyles();
    if (part === undefined) return styles;
    let open: ParagraphStyle | undefined;
    await readXmlPart(source, part, {
      open: (name, attributes) => {
        if (name === 'w:style') open = styles.start(attributes);
        else if (open) describe(open, name, attributes);
      },
      close: (name) => {
        if (name === 'w:style') open = undefined;
      },
    });
    return styles;
  }

  private start(attributes: XmlAttributes): ParagraphStyle | undefined {
    if (attributes['w:type'] !== 'paragraph') return undefined;
    const id = attributes['w:styleId'] ?? '';
    const style: ParagraphStyle = { name: '' };
    this.styles.set(id, style);
    if (attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] })) this.defaultId = id;
    return style;
  }

  /** A style with what it takes from those it is based on; a style nobody defined is known by its id alone. */
  of(id: string | undefined): ParagraphStyle {
    const key = id ?? this.defaultId;
    const known = this.resolved.get(key);
    if (known) return known;
    let result: ParagraphStyle = { name: this.styles.get(key)?.name ?? key.toLowerCase() };
    let at: string | undefined = key;
    for (let step = 0; step < CHAIN_MAX && at !== undefined; step += 1) {
      const style: ParagraphStyle | undefined = this.styles.get(at);
      if (!style) break;
      result = { ...style, ...result };
      at = style.basedOn;
    }
    const heading = HEADING_NAME.exec(result.name)?.[1];
    if (heading !== undefined) result.outlineLevel ??= Number(heading) - 1;
    this.resolved.set(key, result);
    return result;
  }
}

function describe(style: ParagraphStyle, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'];
  if (name === 'w:name') style.name = (value ?? '').toLowerCase();
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outlineLevel = Number(value);
  else if (name === 'w:numId') style.numberingId = value;
  else if (name === 'w:ilvl') style.numberingLevel = Number(value);
  else if (name === 'w:jc') style.centred = value === 'center';
  else if (name === 'w:b') style.bold = isOn(attributes);
}
