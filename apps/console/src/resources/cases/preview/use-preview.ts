import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CasePreview, PreviewCase } from '@huibian/contracts';
import { useApi } from '../../../providers/use-api';
import { PreviewFollower, type PreviewState } from './preview-follower';

export interface FollowedPreview extends PreviewState {
  again: () => void;
}

/** The pages of a text as it is written. Typing never waits for them. */
export function usePreview(caseId: string, body: PreviewCase): FollowedPreview {
  const api = useApi();
  const follower = useMemo(() => new PreviewFollower((wanted, signal) => api.request<CasePreview>({ method: 'POST', path: `/api/cases/${caseId}/preview`, body: wanted, signal })), [api, caseId]);
  const state = useSyncExternalStore(follower.subscribe, follower.snapshot);
  const written = JSON.stringify(body);
  useEffect(() => follower.follow(JSON.parse(written) as PreviewCase), [follower, written]);
  useEffect(() => () => follower.stop(), [follower]);
  return { ...state, again: () => follower.again() };
}

/** Addresses of the pages as images. A page that did not change keeps its address, so that it does not flicker. */
export function usePageImages(pages: readonly string[]): readonly string[] {
  const [held] = useState(() => new Map<string, string>());
  const images = useMemo(() => pages.map((page) => held.get(page) ?? addressOf(held, page)), [pages, held]);
  useEffect(() => {
    const shown = new Set(pages);
    for (const [page, address] of held) if (!shown.has(page)) drop(held, page, address);
  }, [pages, held]);
  useEffect(() => () => held.forEach((address, page) => drop(held, page, address)), [held]);
  return images;
}

function addressOf(held: Map<string, string>, page: string): string {
  const address = URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' }));
  held.set(page, address);
  return address;
}

function drop(held: Map<string, string>, page: string, address: string): void {
  URL.revokeObjectURL(address);
  held.delete(page);
}
