import type { CaseBlock, CaseText } from '@huibian/contracts';
import { mergeCaseTexts, paragraphsOf, resolveConflicts, type MergeConflict, type MergeResult } from '@huibian/manuscript';
import type { DraftContent } from './draft-copy';

export type Side = 'mine' | 'theirs';

export interface DraftMerge {
  text: MergeResult;
  fieldKey: string;
  unitIds: string[];
}

/** Mine where I changed it, theirs where only they did. */
const one = <T,>(base: T, mine: T, theirs: T): T => (JSON.stringify(mine) === JSON.stringify(base) ? theirs : mine);

/** What becomes of a draft that two people wrote on, before anybody chooses. */
export function mergeDrafts(base: DraftContent, mine: DraftContent, theirs: DraftContent): DraftMerge {
  return {
    text: mergeCaseTexts(base.text, mine.text, theirs.text),
    fieldKey: one(base.fieldKey, mine.fieldKey, theirs.fieldKey),
    unitIds: one(base.unitIds, mine.unitIds, theirs.unitIds),
  };
}

export function chosenContent({ text, fieldKey, unitIds }: DraftMerge, choices: readonly Side[]): DraftContent {
  return { text: resolveConflicts(text, choices), fieldKey, unitIds };
}

/** What stands above a conflict in the merged section: it numbers the points of both sides. */
export function blocksAbove(merged: CaseText, conflict: MergeConflict): CaseBlock[] {
  if (conflict.kind !== 'blocks') return [];
  return merged.sections.find(({ key }) => key === conflict.sectionKey)?.blocks.slice(0, conflict.index) ?? [];
}

/** Blocks as they are printed below others: the point after three points is 四是. */
export function printedAfter(above: readonly CaseBlock[], blocks: readonly CaseBlock[]): string[] {
  return paragraphsOf({ blocks: [...above, ...blocks] }).slice(paragraphsOf({ blocks: [...above] }).length);
}
