import { valueOf, type Quantity } from './quantities';
import { divide, formatDecimal, isEqual, isLess, multiply, rational, ZERO, type Rational } from './rational';

/** How a hand slips at a figure: its scale is lost or gained, or two of its digits change places. */
export type Slip = 'scale' | 'swapped';

/** Whether two values differ by less than one part in so many. */
export function isNear(one: Rational, other: Rational, parts: number): boolean {
  const [low, high] = isLess(one, other) ? [one, other] : [other, one];
  return isLess(multiply(high, rational(parts)), multiply(low, rational(parts + 1)));
}

/** How much of the base one printed unit of a quantity is: 10000 for 1.2万. */
const scaleOf = (like: Quantity): Rational => (isEqual(valueOf(like), ZERO) ? rational(1) : divide(valueOf(like), valueOf({ ...like, scale: '' })));

/** A value printed as its neighbour is: 2700人, 1.18万元; with more decimals where it would not show otherwise. */
export function printedLike(value: Rational, like: Quantity, least = 0): string {
  const scaled = divide(value, scaleOf(like));
  const decimals = [like.decimals, Math.max(like.decimals, least), 2].find((each) => isEqual(readBack(formatDecimal(scaled, each)), scaled));
  return `${formatDecimal(scaled, decimals ?? Math.max(like.decimals, least))}${like.scale}${like.unit}`;
}

const readBack = (text: string): Rational => {
  const [whole = '0', fraction = ''] = text.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
};

const approximate = ({ n, d }: Rational): number => Number(n) / Number(d);

const sorted = (digits: string): string => [...digits].sort().join('');
const POWERS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The slip that makes the printed figure out of the wanted one, or undefined. 16.67 for 1.7 passes: only what is right but for the slip is one. */
export function slipOf(wanted: Rational, printed: Quantity): Slip | undefined {
  const value = valueOf(printed);
  if (!isLess(ZERO, wanted) || !isLess(ZERO, value) || isEqual(wanted, value)) return undefined;
  // A quick look, so that pairs that have nothing to do with each other cost nothing; what it lets through is weighed exactly.
  const apart = Math.abs(Math.log10(approximate(wanted) / approximate(value)));
  if (apart >= 1 && Math.abs(apart - Math.round(apart)) > 0.02) return undefined;
  for (const zeros of POWERS) {
    const power = rational(10n ** BigInt(zeros));
    if (isNear(multiply(value, power), wanted, 60) || isNear(value, multiply(wanted, power), 60)) return 'scale';
  }
  const right = formatDecimal(divide(wanted, scaleOf(printed)), printed.decimals).replace('.', '');
  const stated = printed.digits.replace(/[.,]/g, '');
  return right !== stated && stated.length > 1 && sorted(right) === sorted(stated) ? 'swapped' : undefined;
}
