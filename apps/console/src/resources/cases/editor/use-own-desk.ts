import { useEffect, useState } from 'react';
import { randomKey } from '../../../providers/intent-book';
import { useSession } from '../../../providers/use-session';
import { DeskPresence, type DeskChannel } from './desk-presence';

export interface OwnDesk {
  /** This opening of the editor in this window. */
  id: string;
  /** Other windows of this browser with the same draft open; undefined until they had time to answer. */
  others: ReadonlySet<string> | undefined;
}

function deskChannel(name: string): DeskChannel {
  const channel = new BroadcastChannel(name);
  const desk: DeskChannel = { onmessage: null, postMessage: (word) => channel.postMessage(word), close: () => channel.close() };
  channel.onmessage = (event) => desk.onmessage?.(event);
  return desk;
}

/** Makes this window known to the others that have the case's draft open, and them to it. */
export function useOwnDesk(caseId: string): OwnDesk {
  const userId = useSession()?.user.id ?? '';
  const [id] = useState(randomKey);
  const [others, setOthers] = useState<ReadonlySet<string> | undefined>();
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') {
      setOthers(new Set());
      return undefined;
    }
    const presence = new DeskPresence(deskChannel(`huibian.draft.${userId}.${caseId}`), id, setOthers);
    const away = () => presence.leave();
    const back = () => presence.roll();
    window.addEventListener('pagehide', away);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pagehide', away);
      window.removeEventListener('pageshow', back);
      presence.close();
    };
  }, [id, userId, caseId]);
  return { id, others };
}
