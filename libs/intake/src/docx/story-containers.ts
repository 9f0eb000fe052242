import type { DroppedText } from './dropped-text';
import { OpenParagraph } from './open-paragraph';
import type { StoryContext } from './story-context';
import { paragraphsOf, type WordBlock, type WordParagraph, type WordTable } from './word-blocks';

/** What paragraphs stand in: the body, a cell, a text box. */
interface Container {
  kind: 'body' | 'table' | 'text_box';
  blocks: WordBlock[];
  open: OpenParagraph[];
  /** A paragraph without an end, waiting for the one it goes on in. */
  carried?: OpenParagraph;
}

interface OpenTable {
  rows: WordParagraph[][][];
  cells: WordParagraph[][];
  rowDropped: boolean;
}

/** Where paragraphs, tables and text boxes go while a story is read. */
export class StoryContainers {
  private readonly containers: Container[] = [{ kind: 'body', blocks: [], open: [] }];
  private readonly tables: OpenTable[] = [];
  private places = 0;
  /** The paragraph closed last: what a range between paragraphs hangs on. */
  lastParagraph: OpenParagraph | undefined;

  constructor(
    private readonly context: Pick<StoryContext, 'styles' | 'numbering'>,
    private readonly dropped: DroppedText,
  ) {}

  get paragraph(): OpenParagraph | undefined {
    return this.container.open.at(-1);
  }

  private get container(): Container {
    return this.containers.at(-1) as Container;
  }

  /** The blocks of the whole story; asked when it is read. */
  finish(): WordBlock[] {
    this.flushCarried();
    return this.container.blocks;
  }

  dropRow(): void {
    const table = this.tables.at(-1);
    if (table) table.rowDropped = true;
  }

  enter(name: string): boolean {
    if (name === 'w:p') {
      const { container } = this;
      container.carried?.goOn();
      container.open.push(container.carried ?? new OpenParagraph());
      delete container.carried;
    } else if (name === 'w:tbl') {
      // Nothing goes on into a table: what has lost its end before one keeps its place.
      this.flushCarried();
      this.tables.push({ rows: [], cells: [], rowDropped: false });
    } else if (name === 'w:tr') {
      const table = this.tables.at(-1);
      if (table) Object.assign(table, { cells: [], rowDropped: false });
    } else if (name === 'w:tc') this.containers.push({ kind: 'table', blocks: [], open: [] });
    else if (name === 'w:txbxContent') this.containers.push({ kind: 'text_box', blocks: [], open: [] });
    else return false;
    return true;
  }

  leave(name: string): void {
    if (name === 'w:p') this.leaveParagraph();
    else if (name === 'w:tc') this.leaveCell();
    else if (name === 'w:tr') this.leaveRow();
    else if (name === 'w:tbl') this.leaveTable();
    else if (name === 'w:txbxContent') this.leaveBox();
  }

  private leaveParagraph(): void {
    const paragraph = this.container.open.pop();
    if (!paragraph) return;
    this.lastParagraph = paragraph;
    if (paragraph.endRemoved) this.container.carried = paragraph;
    else this.emit(paragraph);
  }

  private emit(paragraph: OpenParagraph): void {
    const closed = paragraph.close(this.context.styles, this.context.numbering);
    if (closed.text !== '') {
      this.places += 1;
      paragraph.place = this.places;
      this.container.blocks.push(this.container.kind === 'body' ? closed : { ...closed, set: this.container.kind });
    }
    this.container.blocks.push(...paragraph.boxes);
  }

  private flushCarried(): void {
    const { carried } = this.container;
    delete this.container.carried;
    if (carried) this.emit(carried);
  }

  private leaveCell(): void {
    if (this.container.kind !== 'table') return;
    this.flushCarried();
    this.tables.at(-1)?.cells.push(paragraphsOf(this.containers.pop()?.blocks ?? []));
  }

  private leaveRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (table.rowDropped) for (const { text } of table.cells.flat()) this.dropped.add(text, 'revision');
    else table.rows.push(table.cells);
  }

  private leaveTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const block: WordTable = { kind: 'table', rows: table.rows };
    if (table.rows.some((row) => row.some((cell) => cell.length > 0))) this.container.blocks.push(block);
  }

  private leaveBox(): void {
    if (this.container.kind !== 'text_box') return;
    this.flushCarried();
    const blocks = this.containers.pop()?.blocks ?? [];
    const host = this.paragraph;
    if (host) host.boxes.push(...blocks);
    else this.container.blocks.push(...blocks);
  }
}
