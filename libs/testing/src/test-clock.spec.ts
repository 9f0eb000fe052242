import { TestClock } from './test-clock';

describe('the test clock', () => {
  it('stands still until it is moved', () => {
    const clock = new TestClock('2026-03-02T09:00:00+08:00');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-02T01:00:00.000Z');
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(clock.now().toISOString()).toBe('2026-03-03T03:03:04.000Z');
  });

  it('refuses a time whose zone it would have to guess', () => {
    expect(() => new TestClock('2026-03-02T09:00:00')).toThrow('names no offset');
  });
});
