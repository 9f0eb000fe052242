import type { CaseBlock, CaseSection, CaseText } from '@huibian/contracts';
import { mergeChunks } from './sequence-merge';

/** Both sides changed the same thing differently. The merged text holds mine; theirs is offered. */
export type MergeConflict =
  | { kind: 'title'; base: string[]; mine: string[]; theirs: string[] }
  | { kind: 'summary'; base: string; mine: string; theirs: string }
  | { kind: 'heading'; sectionKey: string; base: string; mine: string; theirs: string }
  /** `index` is where mine stands among the merged section's blocks. */
  | { kind: 'blocks'; sectionKey: string; index: number; base: CaseBlock[]; mine: CaseBlock[]; theirs: CaseBlock[] }
  /** One side took the section out while the other wrote in it; the merged text keeps what was written. */
  | { kind: 'section'; sectionKey: string; mine?: CaseSection; theirs?: CaseSection };

export interface MergeResult {
  merged: CaseText;
  conflicts: MergeConflict[];
}

const keyOf = (value: unknown): string => JSON.stringify(value);
const same = (a: unknown, b: unknown): boolean => keyOf(a) === keyOf(b);

/** One value of three: the side that changed it wins; undefined where both changed it differently. */
function mergeValue<T>(base: T, mine: T, theirs: T): { value: T } | undefined {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine };
  return same(mine, base) ? { value: theirs } : undefined;
}

/** Lead and text of one point are merged apart: a colleague may have mended the other half. */
function mergeBlock(base: CaseBlock, mine: CaseBlock, theirs: CaseBlock): CaseBlock | undefined {
  const whole = mergeValue(base, mine, theirs);
  if (whole) return whole.value;
  if (base.kind !== 'point' || mine.kind !== 'point' || theirs.kind !== 'point') return undefined;
  const lead = mergeValue(base.lead, mine.lead, theirs.lead);
  const text = mergeValue(base.text, mine.text, theirs.text);
  return lead && text ? { kind: 'point', lead: lead.value, text: text.value } : undefined;
}

function mergeBlocks(sectionKey: string, base: CaseBlock[], mine: CaseBlock[], theirs: CaseBlock[], conflicts: MergeConflict[]): CaseBlock[] {
  const merged: CaseBlock[] = [];
  for (const chunk of mergeChunks(base, mine, theirs, keyOf)) {
    const whole = mergeValue(chunk.base, chunk.mine, chunk.theirs);
    if (whole) {
      merged.push(...whole.value);
      continue;
    }
    const aligned = chunk.base.length === chunk.mine.length && chunk.base.length === chunk.theirs.length;
    if (!aligned) {
      conflicts.push({ kind: 'blocks', sectionKey, index: merged.length, ...chunk });
      merged.push(...chunk.mine);
      continue;
    }
    chunk.base.forEach((block, at) => {
      const [mineBlock, theirBlock] = [chunk.mine[at] ?? block, chunk.theirs[at] ?? block];
      const one = mergeBlock(block, mineBlock, theirBlock);
      if (!one) conflicts.push({ kind: 'blocks', sectionKey, index: merged.length, base: [block], mine: [mineBlock], theirs: [theirBlock] });
      merged.push(one ?? mineBlock);
    });
  }
  return merged;
}

function mergeSection(base: CaseSection | undefined, mine: CaseSection | undefined, theirs: CaseSection | undefined, conflicts: MergeConflict[]): CaseSection | undefined {
  if (mine && theirs) {
    const heading = mergeValue(base?.heading ?? '', mine.heading, theirs.heading);
    if (!heading) conflicts.push({ kind: 'heading', sectionKey: mine.key, base: base?.heading ?? '', mine: mine.heading, theirs: theirs.heading });
    return { key: mine.key, heading: heading?.value ?? mine.heading, blocks: mergeBlocks(mine.key, base?.blocks ?? [], mine.blocks, theirs.blocks, conflicts) };
  }
  const left = mine ?? theirs;
  if (!left || !base) return left;
  if (same(left, base)) return undefined;
  conflicts.push({ kind: 'section', sectionKey: left.key, ...(mine && { mine }), ...(theirs && { theirs }) });
  return left;
}

/** Section order: the side that moved sections wins, mine when both did; a section only the other side has follows its neighbour. */
function mergedKeys(base: CaseText, mine: CaseText, theirs: CaseText): string[] {
  const keys = (text: CaseText): string[] => text.sections.map((section) => section.key);
  const [first, second] = same(keys(mine), keys(base)) ? [keys(theirs), keys(mine)] : [keys(mine), keys(theirs)];
  const result = [...first];
  second.forEach((key, index) => {
    if (result.includes(key)) return;
    const previous = second[index - 1];
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, key);
  });
  return result;
}

/**
 * Merges a draft that went stale: what only one side changed is taken, title, summary, heading, paragraph and lead each for itself;
 * what both changed differently keeps mine and is listed. No text of either side is lost: it is in `merged` or in `conflicts`.
 */
export function mergeCaseTexts(base: CaseText, mine: CaseText, theirs: CaseText): MergeResult {
  const conflicts: MergeConflict[] = [];
  const title = mergeValue(base.titleClauses, mine.titleClauses, theirs.titleClauses);
  if (!title) conflicts.push({ kind: 'title', base: base.titleClauses, mine: mine.titleClauses, theirs: theirs.titleClauses });
  const summary = mergeValue(base.summary, mine.summary, theirs.summary);
  if (!summary) conflicts.push({ kind: 'summary', base: base.summary, mine: mine.summary, theirs: theirs.summary });
  const find = (text: CaseText, key: string): CaseSection | undefined => text.sections.find((section) => section.key === key);
  const sections = mergedKeys(base, mine, theirs)
    .map((key) => mergeSection(find(base, key), find(mine, key), find(theirs, key), conflicts))
    .filter((section) => section !== undefined);
  return { merged: { titleClauses: title?.value ?? mine.titleClauses, summary: summary?.value ?? mine.summary, sections }, conflicts };
}

function takeTheirs(text: CaseText, conflict: MergeConflict): CaseText {
  if (conflict.kind === 'title') return { ...text, titleClauses: conflict.theirs };
  if (conflict.kind === 'summary') return { ...text, summary: conflict.theirs };
  const edit = (section: CaseSection): CaseSection[] => {
    if (section.key !== conflict.sectionKey) return [section];
    if (conflict.kind === 'heading') return [{ ...section, heading: conflict.theirs }];
    if (conflict.kind === 'section') return conflict.theirs ? [conflict.theirs] : [];
    return [{ ...section, blocks: [...section.blocks.slice(0, conflict.index), ...conflict.theirs, ...section.blocks.slice(conflict.index + conflict.mine.length)] }];
  };
  return { ...text, sections: text.sections.flatMap(edit) };
}

function takeMine(text: CaseText, conflict: MergeConflict): CaseText {
  if (conflict.kind !== 'section' || conflict.mine) return text;
  return { ...text, sections: text.sections.filter((section) => section.key !== conflict.sectionKey) };
}

/** Applies a person's choices, one a conflict in the order they were listed; an unanswered conflict stays as merged. */
export function resolveConflicts({ merged, conflicts }: MergeResult, choices: readonly ('mine' | 'theirs' | undefined)[]): CaseText {
  // From the last to the first, so that the places of the earlier ones still hold.
  return conflicts.reduceRight((text, conflict, index) => {
    const choice = choices[index];
    if (choice === undefined) return text;
    return choice === 'theirs' ? takeTheirs(text, conflict) : takeMine(text, conflict);
  }, merged);
}
