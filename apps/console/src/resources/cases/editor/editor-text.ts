import type { CaseBlock, CaseSection, CaseText, SectionSpec } from '@huibian/contracts';
import { blocksOf } from '@huibian/manuscript';
import { spliced } from './spliced';

/** A block while it is being written: it has a name of its own, so that moving it keeps caret and focus. */
export interface EditorBlock {
  id: string;
  kind: CaseBlock['kind'];
  lead: string;
  text: string;
}

export interface EditorSection {
  key: string;
  heading: string;
  blocks: EditorBlock[];
}

export interface EditorText {
  titleClauses: string[];
  summary: string;
  sections: EditorSection[];
}

let made = 0;
export const newBlock = (kind: EditorBlock['kind'], lead = '', text = ''): EditorBlock => ({ id: `b${(made += 1)}`, kind, lead, text });
const editorBlock = (block: CaseBlock): EditorBlock => newBlock(block.kind, block.kind === 'point' ? block.lead : '', block.text);
export const isBlank = (block: EditorBlock): boolean => block.lead.trim() === '' && block.text.trim() === '';
export const kindOf = (form: SectionSpec['form']): EditorBlock['kind'] => (form === 'points' ? 'point' : 'paragraph');

/** The draft as it is edited: every section of the campaign in its order, each with a place to write. */
export function toEditorText(text: CaseText, specs: readonly SectionSpec[]): EditorText {
  const written = new Map(text.sections.map((section) => [section.key, section]));
  const sections = specs.map(({ key, heading, form }): EditorSection => {
    const blocks = (written.get(key)?.blocks ?? []).map(editorBlock);
    return { key, heading: written.get(key)?.heading || heading, blocks: blocks.length > 0 ? blocks : [newBlock(kindOf(form))] };
  });
  const titleClauses = text.titleClauses.length > 0 ? [...text.titleClauses] : [''];
  return { titleClauses, summary: text.summary, sections };
}

/** What is kept: blank blocks are a place to write, not text; ends of lines are trimmed as the server trims them. */
export function toCaseText(editor: EditorText): CaseText {
  const sections = editor.sections.map(({ key, heading, blocks }): CaseSection => ({
    key,
    heading,
    blocks: blocks.filter((block) => !isBlank(block)).map(({ kind, lead, text }): CaseBlock => (kind === 'point' ? { kind, lead: lead.trimEnd(), text: text.trimEnd() } : { kind, text: text.trimEnd() })),
  }));
  const clauses = editor.titleClauses.map((clause) => clause.trim());
  return { titleClauses: clauses.filter((clause, index) => index === 0 || clause !== ''), summary: editor.summary.trimEnd(), sections };
}

/** Places of the points among themselves, for 一是、二是; undefined for a paragraph and for what is still blank. */
export function ordinalsOf(blocks: readonly EditorBlock[]): (number | undefined)[] {
  let ordinal = 0;
  return blocks.map((block) => (block.kind === 'point' ? (ordinal += 1) : undefined));
}

export function withSection(text: EditorText, key: string, change: (blocks: EditorBlock[]) => EditorBlock[]): EditorText {
  return { ...text, sections: text.sections.map((section) => (section.key === key ? { ...section, blocks: change(section.blocks) } : section)) };
}

export const replaceBlock = (blocks: readonly EditorBlock[], id: string, ...next: EditorBlock[]): EditorBlock[] => blocks.flatMap((block) => (block.id === id ? next : [block]));

export function moveBlock(blocks: readonly EditorBlock[], id: string, by: -1 | 1): EditorBlock[] {
  const from = blocks.findIndex((block) => block.id === id);
  const moved = blocks[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= blocks.length) return [...blocks];
  return spliced(spliced(blocks, from, 1), to, 0, moved);
}

/** Never leaves a section without a place to write. */
export function removeBlock(blocks: readonly EditorBlock[], id: string, kind: EditorBlock['kind']): EditorBlock[] {
  const left = blocks.filter((block) => block.id !== id);
  return left.length > 0 ? left : [newBlock(kind)];
}

/** A paragraph becomes a point, its first sentence the lead; a point becomes a paragraph again. */
export function changeKind(block: EditorBlock): EditorBlock {
  if (block.kind === 'point') return { ...block, kind: 'paragraph', lead: '', text: block.lead + block.text };
  const [point] = blocksOf([`一是${block.text}`]);
  return point?.kind === 'point' ? { ...block, kind: 'point', lead: point.lead, text: point.text } : { ...block, kind: 'point' };
}
