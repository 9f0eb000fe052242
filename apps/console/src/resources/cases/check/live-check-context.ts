import { createContext, useContext, useMemo } from 'react';
import type { Severity } from '@huibian/contracts';
import type { BlockField } from '@huibian/manuscript';
import { movedRange, type DeskFinding } from './editor-findings';

export interface FindingsOnDesk {
  findings: readonly DeskFinding[];
  /** The key of the finding stepped to last. */
  current: string | undefined;
  /** Leads from a block to its first finding in the panel. */
  onShow: (finding: DeskFinding) => void;
}

/** What the check found, for every row of the desk. */
export const LiveCheckContext = createContext<FindingsOnDesk>({ findings: [], current: undefined, onShow: () => undefined });

export interface Mark {
  start: number;
  end: number;
  severity: Severity;
  /** Of the finding stepped to last. */
  current: boolean;
}

const inBlock = (findings: readonly DeskFinding[], blockId: string): DeskFinding[] => findings.filter(({ place }) => place.part === 'block' && place.blockId === blockId);

/** The findings of one block. */
export function useBlockFindings(blockId: string): { found: DeskFinding[]; onShow: FindingsOnDesk['onShow'] } {
  const { findings, onShow } = useContext(LiveCheckContext);
  return useMemo(() => ({ found: inBlock(findings, blockId), onShow }), [findings, blockId, onShow]);
}

/** Ranges to be marked in a field as it is now, in order and apart; of two that overlap the one stepped to, else the graver. */
export function marksOf(findings: readonly DeskFinding[], blockId: string, field: BlockField, now: string, current?: string): Mark[] {
  const order: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };
  const marks = inBlock(findings, blockId).flatMap(({ key, place, checked, severity }): Mark[] => {
    if (place.part !== 'block' || place.field !== field || place.start >= place.end) return [];
    const range = movedRange(checked, now, place.start, place.end);
    return range ? [{ ...range, severity, current: key === current }] : [];
  });
  const kept: Mark[] = [];
  for (const mark of marks.sort((a, b) => Number(b.current) - Number(a.current) || order[a.severity] - order[b.severity] || a.start - b.start)) {
    if (kept.every((other) => mark.end <= other.start || mark.start >= other.end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}
