/** How attempts are slowed: so many are free, then each failure doubles the wait up to a ceiling. */
export interface Pace {
  free: number;
  waitMaxSeconds: number;
}

/** An account at one address: somebody guessing at a keyboard. */
export const pairPace: Pace = { free: 5, waitMaxSeconds: 60 };
/** An account from wherever: a spread attack. The ceiling is low, because the owner waits with the attacker and is never shut out. */
export const accountPace: Pace = { free: 20, waitMaxSeconds: 8 };
/** An address: a whole county may sit behind it. */
export const addressPace: Pace = { free: 40, waitMaxSeconds: 30 };

/** Failures are forgotten after this long without another. */
export const forgetAfterMs = 15 * 60_000;

/** Seconds to wait after so many failures in a row. */
export function waitSeconds(pace: Pace, failures: number): number {
  const beyond = failures - pace.free;
  return beyond < 0 ? 0 : Math.min(pace.waitMaxSeconds, 2 ** beyond);
}
