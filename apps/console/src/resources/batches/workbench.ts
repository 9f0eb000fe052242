import { createContext, useContext } from 'react';
import type { BatchView, ManifestCase } from '@huibian/contracts';
import type { EntriesEdit } from './use-entries-edit';

export interface Workbench {
  batch: BatchView;
  mayEdit: boolean;
  /** Where each number landed, from the newest proof; empty when the volume is no longer what was set. */
  landed: ReadonlyMap<number, ManifestCase>;
  /** Lines on the last page of each number, from the newest search; empty when the volume is no longer what was searched. */
  lastLines: ReadonlyMap<number, number>;
  /** 字距 chosen and not saved yet, by case. */
  trackings: ReadonlyMap<string, number>;
  setTracking: (caseId: string, tracking: number) => void;
  entries: EntriesEdit;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('An entry stands outside the workbench.');
  return workbench;
}

/** Pages by number, only as long as they are those of the volume on the screen. */
export function landedPages({ proofs }: Pick<BatchView, 'proofs'>): ReadonlyMap<number, ManifestCase> {
  const proof = proofs.find((one) => one.state === 'ready');
  if (!proof?.current || proof.manifest === null) return new Map();
  return new Map(proof.manifest.cases.map((landed) => [landed.number, landed]));
}

/** Lines on the last page by number, only as long as they are those of the volume on the screen. */
export function lastLinesOf({ fit }: Pick<BatchView, 'fit'>): ReadonlyMap<number, number> {
  return new Map(fit?.current ? fit.result?.lengths.map(({ number, lastLines }) => [number, lastLines]) : []);
}
