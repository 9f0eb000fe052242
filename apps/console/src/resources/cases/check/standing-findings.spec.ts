import type { Severity } from '@huibian/contracts';
import { severityCounts } from '@huibian/manuscript';
import { standingOf } from './editor-findings';

interface Found {
  key: string;
  rule: string;
  severity: Severity;
  more?: number;
}

const fifty: Found[] = Array.from({ length: 50 }, (_, at) => ({ key: `comma ${at}`, rule: 'punctuation.half_width', severity: 'error', ...(at === 49 && { more: 30 }) }));
const other: Found = { key: 'long', rule: 'sentence.long', severity: 'hint' };
const errorsLeft = (reasoned: (key: string) => boolean) => severityCounts(standingOf([...fifty, other], ({ key }) => reasoned(key))).error;

test('Reasons for what is listed are none for what is not: the rest is counted to the last', () => {
  expect([errorsLeft(() => false), errorsLeft((key) => key === 'comma 49'), errorsLeft((key) => key.startsWith('comma'))]).toEqual([80, 79, 30]);
  expect(standingOf([...fifty, other], ({ key }) => key === 'comma 49').at(-2)).toEqual({ ...fifty[48], more: 30 });
  expect(standingOf([{ ...fifty[0]!, more: 1 }], () => true)).toEqual([fifty[0]]);
  expect(standingOf(fifty.slice(0, 9), () => true)).toEqual([]);
});
