import type { Refusal } from '@huibian/workflow';

export interface WriteOrigin {
  /** `Sec-Fetch-Site`; browsers of the last years send it, scripts cannot forge it. */
  fetchSite: string | undefined;
  /** `Origin`; every browser sends it with a write. */
  origin: string | undefined;
  /** Host the request came to, with its port. */
  host: string;
  publicUrl: string | undefined;
}

const refusal: Refusal = { code: 'http.csrf' };

/** Why a write may come from another site, or null. A client that is no browser sends neither header and has no cookie to abuse. */
export function crossSiteRefusal({ fetchSite, origin, host, publicUrl }: WriteOrigin): Refusal | null {
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return refusal;
  if (origin === undefined) return null;
  const allowed = [host, ...(publicUrl ? [hostOf(publicUrl)] : [])];
  return allowed.includes(hostOf(origin)) ? null : refusal;
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
}
