import { listNumber } from './list-numbers';
import type { WordPackage } from './word-package';
import { readXmlPart, type XmlAttributes } from './xml-part';

interface Level {
  start: number;
  format: string;
  /** %1、 for the number of the first level and a mark. */
  text: string;
  /** The level whose number sets this one back; 0 for none. */
  restart?: number;
}

interface List {
  abstractId: string;
  /** Levels this list writes in its own way. */
  levels: Map<number, Partial<Level>>;
}

const LEVELS = 9;

/** Reads the numbering of a document and counts while its paragraphs pass in order. */
export class WordNumbering {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  /** A list made of a style's: where the levels of one definition really stand. */
  private readonly styleLinks = new Map<string, string>();
  private readonly linkedStyles = new Map<string, string>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  static async read(source: WordPackage, part: string | undefined): Promise<WordNumbering> {
    const numbering = new WordNumbering();
    if (part === undefined) return numbering;
    const reader = new NumberingReader(numbering.abstracts, numbering.lists, numbering.styleLinks, numbering.linkedStyles);
    await readXmlPart(source, part, reader);
    return numbering;
  }

  private levelOf(list: List, level: number): Level | undefined {
    let levels = this.abstracts.get(list.abstractId);
    const link = this.linkedStyles.get(list.abstractId);
    if (levels?.size === 0 && link !== undefined) levels = this.abstracts.get(this.styleLinks.get(link) ?? '');
    const own = list.levels.get(level);
    const base = levels?.get(level);
    return base || own ? { start: 1, format: 'decimal', text: `%${level + 1}.`, ...base, ...own } : undefined;
  }

  /** The label of the next paragraph of a list, such as 一、; empty for bullets and for lists that are not there. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    if (!list || level < 0 || level >= LEVELS) return '';
    const definition = this.levelOf(list, level);
    if (!definition) return '';
    const counters = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counters);
    const mark = `${listId}.${level}`;
    if (!this.started.has(mark)) {
      this.started.add(mark);
      if (list.levels.get(level)?.start !== undefined) counters[level] = undefined;
    }
    const before = counters[level];
    counters[level] = before === undefined ? definition.start : before + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = this.levelOf(list, deeper)?.restart;
      if (restart === undefined || (restart > 0 && restart >= level + 1)) counters[deeper] = undefined;
    }
    if (definition.format === 'bullet' || definition.format === 'none') return definition.format === 'none' ? definition.text.replace(/%\d/g, '') : '';
    return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const its = this.levelOf(list, at);
      return listNumber(its?.format ?? 'decimal', counters[at] ?? its?.start ?? 1);
    });
  }
}

class NumberingReader {
  private abstractId = '';
  private list: List | undefined;
  private level: Partial<Level> | undefined;
  private overridden = 0;

  constructor(
    private readonly abstracts: Map<string, Map<number, Level>>,
    private readonly lists: Map<string, List>,
    private readonly styleLinks: Map<string, string>,
    private readonly linkedStyles: Map<string, string>,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:abstractNum') {
      this.abstractId = attributes['w:abstractNumId'] ?? '';
      this.abstracts.set(this.abstractId, new Map());
    } else if (name === 'w:num') {
      this.list = { abstractId: '', levels: new Map() };
      this.lists.set(attributes['w:numId'] ?? '', this.list);
    } else if (name === 'w:abstractNumId' && this.list) this.list.abstractId = value;
    else if (name === 'w:styleLink') this.styleLinks.set(value, this.abstractId);
    else if (name === 'w:numStyleLink') this.linkedStyles.set(this.abstractId, value);
    else if (name === 'w:lvlOverride') this.overridden = Number(attributes['w:ilvl'] ?? 0);
    else if (name === 'w:startOverride') this.override({ start: Number(value) });
    else if (name === 'w:lvl') this.openLevel(Number(attributes['w:ilvl'] ?? 0));
    else if (this.level) this.describe(this.level, name, value);
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = undefined;
    else if (name === 'w:num') this.list = undefined;
  }

  private override(change: Partial<Level>): void {
    if (this.list) this.list.levels.set(this.overridden, { ...this.list.levels.get(this.overridden), ...change });
  }

  private openLevel(at: number): void {
    if (this.list) {
      this.level = this.list.levels.get(at) ?? {};
      this.list.levels.set(at, this.level);
      return;
    }
    const level: Level = { start: 1, format: 'decimal', text: '' };
    this.abstracts.get(this.abstractId)?.set(at, level);
    this.level = level;
  }

  private describe(level: Partial<Level>, name: string, value: string): void {
    if (name === 'w:start') level.start = Number(value);
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.text = value;
    else if (name === 'w:lvlRestart') level.restart = Number(value);
  }
}
