import type { BatchView } from '@huibian/contracts';
import { CheckReleaseLine } from '../batch-check/CheckReleaseLine';
import { CheckSection } from '../batch-check/CheckSection';
import { useBatchCheck } from '../batch-check/use-batch-check';
import { ReleaseChecklist } from './ReleaseChecklist';

/** What is left to look at before a release: the check of the whole volume, and the check-list. */
export function BatchCheckAside({ batch }: { batch: BatchView }) {
  if (batch.state === 'abandoned') return null;
  if (batch.state !== 'released') return <BeforeRelease batch={batch} />;
  return (
    <>
      <CheckSection batchId={batch.id} />
      {batch.origin === 'assembled' && <ReleaseChecklist batch={batch} />}
    </>
  );
}

/** One run of the check for its counts and for its line in the list. */
function BeforeRelease({ batch }: { batch: BatchView }) {
  const desk = useBatchCheck(batch, { begins: false });
  return (
    <>
      <CheckSection batchId={batch.id} desk={desk} />
      {batch.origin === 'assembled' && <ReleaseChecklist batch={batch} also={<CheckReleaseLine desk={desk} />} />}
    </>
  );
}
