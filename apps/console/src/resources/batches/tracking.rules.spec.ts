import { settableTracking, stepTracking, trackingText } from './tracking.rules';

describe('字距', () => {
  it('steps by 0.05 pt without the errors of floating point', () => {
    expect([1, 2, 3, 4, 5, 6].reduce<number[]>((steps) => [...steps, stepTracking(steps.at(-1) ?? 0, 1)], [])).toEqual([0.05, 0.1, 0.15, 0.2, 0.25, 0.3]);
    expect(stepTracking(0.05, -1)).toBe(0);
    expect(Object.is(stepTracking(0.05, -1), -0)).toBe(false);
  });

  it('stays within ±0.3 pt, and takes what is no number for untouched', () => {
    expect(stepTracking(0.3, 1)).toBe(0.3);
    expect(settableTracking(-5)).toBe(-0.3);
    expect(settableTracking(Number.NaN)).toBe(0);
  });

  it('is written with its sign', () => {
    expect([0, 0.05, -0.3].map(trackingText)).toEqual(['0', '+0.05', '−0.30']);
  });
});
