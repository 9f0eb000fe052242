import type { ImportReport } from '@huibian/contracts';

export interface DroppedGroup {
  reason: string;
  characters: number;
  texts: string[];
}

/** What was left out, gathered by reason, the weightiest first. Characters are counted as the report does. */
export function droppedGroups(dropped: ImportReport['dropped']): DroppedGroup[] {
  const groups = new Map<string, DroppedGroup>();
  for (const { text, reason } of dropped) {
    const group = groups.get(reason) ?? { reason, characters: 0, texts: [] };
    group.characters += [...text.replace(/\s/g, '')].length;
    group.texts.push(text);
    groups.set(reason, group);
  }
  return [...groups.values()].sort((one, other) => other.characters - one.characters);
}
