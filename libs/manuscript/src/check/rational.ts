/** An exact number: numerator over a positive denominator. Verdicts of the check never rest on floating point. */
export interface Rational {
  n: bigint;
  d: bigint;
}

export const rational = (n: bigint | number, d: bigint | number = 1n): Rational => {
  const bottom = BigInt(d);
  return bottom < 0n ? { n: -BigInt(n), d: -bottom } : { n: BigInt(n), d: bottom };
};

export const ZERO = rational(0);
export const ONE = rational(1);

/** Reads 12,345.67; the text must match \d+(,\d{3})*(\.\d+)?. */
export function readDecimal(text: string): Rational {
  const [whole = '0', fraction = ''] = text.replace(/[,，]/g, '').split('.');
  return { n: BigInt(whole + fraction), d: 10n ** BigInt(fraction.length) };
}

export const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const subtract = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const multiply = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
/** The divisor must not be zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const isEqual = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;
export const smaller = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);
export const larger = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);

export function power(base: Rational, exponent: number): Rational {
  const times = BigInt(exponent);
  return { n: base.n ** times, d: base.d ** times };
}

/** Prints with so many decimals, half away from zero, no trailing zeros dropped: 6.46. */
export function formatDecimal(value: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = value.n < 0n;
  const scaled = ((negative ? -value.n : value.n) * scale * 2n + value.d) / (value.d * 2n);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${negative && scaled > 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** A closed range of exact numbers. */
export interface Interval {
  low: Rational;
  high: Rational;
}

export const point = (value: Rational): Interval => ({ low: value, high: value });
export const sum = (a: Interval, b: Interval): Interval => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
export const difference = (a: Interval, b: Interval): Interval => ({ low: subtract(a.low, b.high), high: subtract(a.high, b.low) });
/** Both ranges must not be negative. */
export const product = (a: Interval, b: Interval): Interval => ({ low: multiply(a.low, b.low), high: multiply(a.high, b.high) });
/** Both ranges must be positive. */
export const quotient = (a: Interval, b: Interval): Interval => ({ low: divide(a.low, b.high), high: divide(a.high, b.low) });
export const meets = (a: Interval, b: Interval): boolean => !isLess(a.high, b.low) && !isLess(b.high, a.low);
