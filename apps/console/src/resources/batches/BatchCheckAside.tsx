import type { BatchView } from '@huibian/contracts';
import { CheckReleaseLine } from '../batch-check/CheckReleaseLine';
import { CheckSection } from '../batch-check/CheckSection';
import { useBatchCheck } from '../batch-check/use-batch-check';
import { ReleaseChecklist } from './ReleaseChecklist';

/** The check of the whole volume, and before a release what it left open beside the other promises: one run for both. */
export function BatchCheckAside({ batch }: { batch: BatchView }) {
  const desk = useBatchCheck(batch);
  return (
    <>
      <CheckSection batchId={batch.id} desk={desk} />
      {batch.origin === 'assembled' && <ReleaseChecklist batch={batch} also={batch.state === 'released' ? null : <CheckReleaseLine desk={desk} />} />}
    </>
  );
}
