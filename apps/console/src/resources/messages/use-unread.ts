import { useCallback } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../providers/use-api';
import { useSession } from '../../providers/use-session';

const freshForMs = 30_000;
const queryKey = ['messages', 'unread'];

/**
 * How many messages wait. Asked again when the screen changes or the window comes back, never on a clock:
 * a page left open must not keep its session alive.
 */
export function useUnread(): number {
  const api = useApi();
  const session = useSession();
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.request<{ unread: number }>({ method: 'GET', path: '/api/messages/unread', signal, askToSignIn: false }),
    enabled: session !== null && !session.user.mustChangePassword,
    staleTime: freshForMs,
    refetchOnWindowFocus: true,
    retry: false,
  });
  return data?.unread ?? 0;
}

/** Asks again: `stale` when the last answer is older than half a minute, `now` in any case. */
export function useAskUnread(): (when: 'stale' | 'now') => void {
  const queries = useQueryClient();
  return useCallback((when) => {
    if (when === 'now') void queries.invalidateQueries({ queryKey });
    else void queries.refetchQueries({ queryKey, stale: true });
  }, [queries]);
}

/** Marks messages as read; the bell follows. */
export function useMarkRead(): (ids: readonly string[]) => Promise<void> {
  const api = useApi();
  const ask = useAskUnread();
  return useCallback(async (ids) => {
    await api.post('/api/messages/reading', { ids });
    ask('now');
  }, [api, ask]);
}
