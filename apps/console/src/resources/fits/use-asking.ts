import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';

/** A question to the server that changes what the page shows: sent once, the refusal in words. */
export function useAsking(path: string) {
  const api = useApi();
  const refresh = useRefresh();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = async () => {
    setPending(true);
    setFailure(null);
    try {
      await api.post(path, {});
      refresh();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setPending(false);
    }
  };
  return { pending, failure, ask };
}
