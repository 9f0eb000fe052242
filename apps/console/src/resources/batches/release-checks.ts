import type { BatchView } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';

/** One line of the release check-list. `key` names the promise; a refusal names why it does not hold and the cure. */
export interface ReleaseCheck {
  key: 'content' | 'proof' | 'warnings' | 'current' | 'cases' | 'final';
  state: 'holds' | 'broken' | 'waiting';
  refusal?: Refusal;
}

type Judged = Pick<BatchView, 'state' | 'chapters' | 'rows' | 'proofs'>;

const holds = { state: 'holds' } as const;
/** Not known before an earlier line holds: it is neither green nor a fault. */
const waiting = { state: 'waiting' } as const;
const broken = (code: string, params?: Refusal['params']) => ({ state: 'broken', refusal: { code, ...(params ? { params } : {}) } }) as const;

/**
 * What must hold before a release, line by line, in the codes of the server's own refusals. The server judges again
 * under its lock; this says beforehand what is left to do.
 */
export function releaseChecks({ state, chapters, rows, proofs }: Judged): ReleaseCheck[] {
  const entries = chapters.flatMap((chapter) => chapter.entries);
  const proof = proofs[0];
  const ready = proof?.state === 'ready';
  const running = proof?.state === 'queued' || proof?.state === 'compiling';
  const warnings = proof?.manifest?.warnings.length ?? 0;
  const held = entries.find((entry) => entry.caseState === 'held');
  const left = entries.find((entry) => !['held', 'in_batch', 'published'].includes(entry.caseState));
  const cases = held ? broken('batch.held_case', { number: held.number }) : left ? broken('batch.case_left', { number: left.number }) : holds;
  return [
    { key: 'content', ...(entries.length + rows > 0 ? holds : broken('batch.empty')) },
    { key: 'proof', ...(ready ? holds : running ? waiting : broken(proof === undefined ? 'batch.no_proof' : 'batch.proof_not_ready')) },
    { key: 'warnings', ...(!ready ? waiting : warnings === 0 ? holds : broken('batch.proof_has_warnings', { count: warnings })) },
    { key: 'current', ...(!ready ? waiting : proof.current ? holds : broken('batch.proof_stale')) },
    { key: 'cases', ...cases },
    { key: 'final', ...(state === 'final' || state === 'released' ? holds : waiting) },
  ];
}
