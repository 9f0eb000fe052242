import { useState } from 'react';
import type { BatchView } from '@huibian/contracts';

interface Trackings {
  trackings: ReadonlyMap<string, number>;
  setTracking: (caseId: string, tracking: number) => void;
  drop: () => void;
}

const none: ReadonlyMap<string, number> = new Map();

/** 字距 chosen and not saved yet. A value set back to the saved one is no change. */
export function useTrackings(batch: Pick<BatchView, 'chapters'>): Trackings {
  const [trackings, setTrackings] = useState(none);
  const setTracking = (caseId: string, tracking: number) => {
    const saved = batch.chapters.flatMap((chapter) => chapter.entries).find((entry) => entry.caseId === caseId)?.tracking;
    setTrackings((before) => {
      const next = new Map(before);
      if (tracking === saved) next.delete(caseId);
      else next.set(caseId, tracking);
      return next;
    });
  };
  return { trackings, setTracking, drop: () => setTrackings(none) };
}
