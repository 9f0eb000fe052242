import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useRefresh } from 'react-admin';
import type { ProofDetail, ProofView } from '@huibian/contracts';
import { useApi } from '../../providers/use-api';

const lookMs = 3000;
export const isRunning = (proof: Pick<ProofView, 'state'> | undefined): boolean => proof?.state === 'queued' || proof?.state === 'compiling';

/**
 * The proof that is being set, with what may be done to it, looked at until it has ended; then the whole page is read anew.
 * Works the same after a reload: the batch names its newest proof.
 */
export function useLiveProof(proof: ProofView | undefined): ProofDetail | undefined {
  const api = useApi();
  const refresh = useRefresh();
  const running = isRunning(proof);
  const { data } = useQuery({
    queryKey: ['proofs', 'live', proof?.id],
    queryFn: ({ signal }) => api.get<ProofDetail>(`/api/proofs/${proof?.id ?? ''}`, signal),
    enabled: running,
    refetchInterval: lookMs,
  });
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!running || data === undefined || isRunning(data) || told.current === data.id) return;
    told.current = data.id;
    refresh();
  }, [running, data, refresh]);
  return data;
}
