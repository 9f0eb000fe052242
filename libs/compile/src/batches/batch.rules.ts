import type { Refusal } from '@huibian/workflow';

/** The newest proof of a batch, as the facts need it. */
export interface LatestProof {
  state: string;
  /** It shows the batch as it stands, in every format that is released. */
  current: boolean;
  warnings: number;
}

/** What decides whether a batch may be set, made final or released. */
export interface BatchStanding {
  origin: string;
  /** Cases and rows together. */
  entries: number;
  cases: number;
  /** Number of the first entry whose case is on hold; null when none is. */
  heldNumber: number | null;
  /** Number of the first entry whose case was retracted or carried over meanwhile; null when none was. */
  leftNumber: number | null;
  latestProof: LatestProof | null;
}

export type BatchFact = 'has_content' | 'proof_clean' | 'proof_current' | 'no_held_case' | 'no_cases_left' | 'historical';

/** Every fact of the batch table, each a refusal that names the cure, or null. */
export function batchFacts(standing: BatchStanding): Record<BatchFact, Refusal | null> {
  return {
    has_content: standing.entries > 0 ? null : { code: 'batch.empty' },
    proof_clean: proofClean(standing.latestProof),
    proof_current: proofCurrent(standing),
    no_held_case: noHeldCase(standing),
    no_cases_left: standing.cases === 0 ? null : { code: 'batch.cases_left', params: { count: standing.cases } },
    historical: standing.origin === 'historical' ? null : { code: 'batch.not_historical' },
  };
}

function noHeldCase({ heldNumber, leftNumber }: BatchStanding): Refusal | null {
  if (heldNumber !== null) return { code: 'batch.held_case', params: { number: heldNumber } };
  return leftNumber === null ? null : { code: 'batch.case_left', params: { number: leftNumber } };
}

function proofClean(proof: LatestProof | null): Refusal | null {
  if (!proof) return { code: 'batch.no_proof' };
  if (proof.state !== 'ready') return { code: 'batch.proof_not_ready' };
  return proof.warnings === 0 ? null : { code: 'batch.proof_has_warnings', params: { count: proof.warnings } };
}

function proofCurrent({ latestProof }: BatchStanding): Refusal | null {
  if (!latestProof) return { code: 'batch.no_proof' };
  if (latestProof.state !== 'ready') return { code: 'batch.proof_not_ready' };
  return latestProof.current ? null : { code: 'batch.proof_stale' };
}
