/** A paragraph of a Word document as a reader sees it: its number is part of its text. */
export interface WordParagraph {
  kind: 'paragraph';
  /** U+2028 stands for a line break inside the paragraph. */
  text: string;
  /** Name of its style in small letters: heading 1, toc 2, title. */
  style: string;
  /** 0 for a first-level heading; absent for text. */
  outlineLevel?: number;
  centred: boolean;
  /** Every character is bold. */
  bold: boolean;
  /** Stands in a table or a text box. */
  set?: 'table' | 'text_box';
}

export interface WordTable {
  kind: 'table';
  /** Rows of cells of paragraphs. */
  rows: WordParagraph[][][];
}

export type WordBlock = WordParagraph | WordTable;

export const paragraphsOf = (blocks: readonly WordBlock[]): WordParagraph[] => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));
