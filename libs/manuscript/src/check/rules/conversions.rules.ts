import type { Passage } from '../passage';
import { intervalOf, quantitiesOf, valueOf, type Quantity } from '../quantities';
import { divide, formatDecimal, isLess, meets, multiply, point, product, rational, type Rational } from '../rational';
import type { Hit, PassageRule } from '../rule';

/** How much of the base one unit is: square metres, metres, kilograms. Source: GB 3100—1993 and the table of customary units (亩＝2000/3 m²). */
export const SIZES: Readonly<Record<string, { of: 'area' | 'length' | 'mass'; size: Rational }>> = {
  亩: { of: 'area', size: rational(2000, 3) },
  公顷: { of: 'area', size: rational(10000) },
  平方米: { of: 'area', size: rational(1) },
  平方公里: { of: 'area', size: rational(1000000) },
  平方千米: { of: 'area', size: rational(1000000) },
  米: { of: 'length', size: rational(1) },
  公里: { of: 'length', size: rational(1000) },
  千米: { of: 'length', size: rational(1000) },
  里: { of: 'length', size: rational(500) },
  华里: { of: 'length', size: rational(500) },
  海里: { of: 'length', size: rational(1852) },
  吨: { of: 'mass', size: rational(1000) },
  公斤: { of: 'mass', size: rational(1) },
  千克: { of: 'mass', size: rational(1) },
  斤: { of: 'mass', size: rational(1, 2) },
  担: { of: 'mass', size: rational(50) },
};

const EQUALS = /^[，、（(]?(?:约合|折合|合计折合|约等于|相当于|等于|合|即|也就是)(?:约)?$/;

function converted(value: Rational, by: Rational, like: Quantity): string {
  const scale = divide(valueOf(like), valueOf({ ...like, scale: '' }));
  return `${formatDecimal(divide(multiply(value, by), scale), Math.max(1, like.decimals))}${like.scale}${like.unit}`;
}

/** 3250平方公里，约合32.5万亩: one size in two units. A tenth more or less is rounding. */
function* conversions(passage: Passage): Generator<Hit> {
  const quantities = quantitiesOf(passage);
  for (const [at, second] of quantities.entries()) {
    const first = quantities[at - 1];
    const [a, b] = [SIZES[first?.unit ?? ''], SIZES[second.unit]];
    if (!first || !a || !b || a.of !== b.of || first.unit === second.unit || !EQUALS.test(passage.text.slice(first.afterEnd, second.start))) continue;
    const factor = divide(a.size, b.size);
    const wanted = product(intervalOf(first), point(factor));
    const range = { low: multiply(wanted.low, rational(9, 10)), high: multiply(wanted.high, rational(11, 10)) };
    if (meets(range, intervalOf(second)) || isLess(valueOf(second), rational(1, 1000))) continue;
    const params = { one: passage.text.slice(first.start, first.end), stated: passage.text.slice(second.start, second.end), computed: converted(valueOf(first), factor, second) };
    yield { passage, start: second.start, end: second.end, params, related: [{ passage, start: first.start, end: first.end }] };
  }
}

export const conversionRules: readonly PassageRule[] = [
  { id: 'figures.conversion', scope: 'passage', severity: 'error', source: '算术复核；GB 3100—1993 单位换算', find: conversions },
];
