import { useEffect } from 'react';
import { useRefresh } from 'react-admin';
import type { ImportView } from '@huibian/contracts';

const lookMs = 3000;

/** Accepted, and its volume neither on record nor given up. */
export const isOnItsWay = ({ state, batch, editionId }: ImportView): boolean => state === 'accepted' && editionId === null && batch !== null && batch.problem === null && batch.proofState !== 'cancelled';

/** Looks again while the worker has something to do: also when the stream of its progress was lost. */
export function useImportWatch(found: ImportView): void {
  const refresh = useRefresh();
  const waits = found.state === 'uploaded' || isOnItsWay(found);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = window.setInterval(refresh, lookMs);
    return () => window.clearInterval(timer);
  }, [waits, refresh]);
}
