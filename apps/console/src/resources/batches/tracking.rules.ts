/** 字距 in points: what the stepper offers, and what the API takes. */
export const trackingBounds = { min: -0.3, max: 0.3, step: 0.05 } as const;

/** The nearest tracking that can be set, in hundredths of a point. */
export function settableTracking(wanted: number): number {
  if (!Number.isFinite(wanted)) return 0;
  const bounded = Math.min(trackingBounds.max, Math.max(trackingBounds.min, wanted));
  return Math.round(bounded * 100) / 100 + 0;
}

export const stepTracking = (from: number, steps: number): number => settableTracking(from + steps * trackingBounds.step);

/** `+0.05`, `-0.10`, `0`: the sign says which way the line goes. */
export function trackingText(tracking: number): string {
  return tracking === 0 ? '0' : `${tracking > 0 ? '+' : '−'}${Math.abs(tracking).toFixed(2)}`;
}
