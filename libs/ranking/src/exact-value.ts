import Fraction from 'fraction.js';

/** A figure in both its forms: `exact` is what is compared and replayed, `rounded` is what is printed. */
export interface ExactValue {
  /** `numerator/denominator` in lowest terms: `521/6`. */
  exact: string;
  /** Rounded half up to two places: `86.83`. */
  rounded: string;
}

const mark = /^-?\d+(?:\.\d{1,2})?$/;
const ratio = /^-?\d+\/[1-9]\d*$/;

/**
 * A mark as an exact number: a decimal text or a number with at most two places. null for anything else,
 * among it numbers that only look short (0.1 + 0.2).
 */
export function exactMark(value: string | number): Fraction | null {
  const text = String(value);
  return mark.test(text) ? new Fraction(text) : null;
}

/** Reads back `ExactValue.exact`, or a mark. Throws a TypeError on anything else. */
export function readExact(value: string | number): Fraction {
  const text = String(value);
  const number = ratio.test(text) ? new Fraction(text) : exactMark(value);
  if (number === null) throw new TypeError(`not an exact value: ${text}`);
  return number;
}

export function exactValue(value: Fraction): ExactValue {
  return { exact: `${value.s * value.n}/${value.d}`, rounded: roundedText(value) };
}

/** Two places, half up (四舍五入): the half goes away from zero. */
export function roundedText(value: Fraction): string {
  const hundredths = (value.n * 200n + value.d) / (value.d * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${value.s < 0n && hundredths > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
