import { splitLead } from '@huibian/manuscript';
import { isBlank, kindOf, newBlock, type EditorBlock, type EditorSection } from './editor-text';
import { spliced } from './spliced';

/** How points are numbered in the wild: 一是, 第一, （一）, 1. , ①. The number is dropped: places number themselves. */
const ordinal = /^(?:[一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，,、]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])\s*/;
/** 一、主要做法: how a section's heading is numbered. */
const headingNumber = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分\s*)/;

export const pastedLines = (text: string): string[] => text.split(/\r\n|\r|\n|\u2028|\u2029/).map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')).filter((line) => line !== '');

const point = (line: string): EditorBlock => {
  const { lead, text } = splitLead(line.replace(ordinal, ''));
  return newBlock('point', lead, text);
};

/** Lines of one section. Numbered ones become points; where none is numbered, the section's own form decides. */
export function blocksOfLines(lines: readonly string[], kind: EditorBlock['kind']): EditorBlock[] {
  const numbered = lines.some((line) => ordinal.test(line));
  return lines.map((line) => (numbered ? (ordinal.test(line) ? point(line) : newBlock('paragraph', '', line)) : kind === 'point' ? point(line) : newBlock('paragraph', '', line)));
}

interface Place {
  sectionKey: string;
  blockId: string;
}

/**
 * Several pasted lines, put where they belong: a line that is a section's heading opens that section, the rest follow the block
 * the caret stands in, or take its place while it is blank.
 */
export function pasteLines(sections: readonly EditorSection[], specs: ReadonlyMap<string, 'paragraphs' | 'points'>, place: Place, text: string): EditorSection[] {
  const parts = new Map<string, string[]>();
  let current = place.sectionKey;
  for (const line of pastedLines(text)) {
    const bare = line.replace(headingNumber, '').replace(/[：:]$/, '');
    const named = sections.find((section) => section.heading === bare);
    if (named) current = named.key;
    else parts.set(current, [...(parts.get(current) ?? []), line]);
  }
  return sections.map((section) => {
    const lines = parts.get(section.key);
    if (lines === undefined) return section;
    const pasted = blocksOfLines(lines, kindOf(specs.get(section.key) ?? 'paragraphs'));
    const at = section.blocks.findIndex((block) => block.id === place.blockId);
    const after = at >= 0 ? at : section.blocks.length - 1;
    const target = section.blocks[after];
    const takesPlace = target !== undefined && isBlank(target);
    return { ...section, blocks: spliced(section.blocks, takesPlace ? after : after + 1, takesPlace ? 1 : 0, ...pasted) };
  });
}
