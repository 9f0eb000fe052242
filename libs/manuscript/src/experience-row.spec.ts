import { experienceRowLimits } from '@huibian/contracts';
import { rowContentFindings, rowNameFindings, visibleCharacters } from './experience-row';

const { nameMin, nameMax, contentMin, contentWarn, contentMax } = experienceRowLimits;
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

it('The bounds are those of the published table', () => {
  expect(experienceRowLimits).toEqual({ nameMin: 9, nameMax: 26, contentMin: 150, contentWarn: 280, contentMax: 330 });
});

it.each([
  [contentMin - 1, ['experience_row.content_short']],
  [contentMin, []],
  [contentWarn, []],
  [contentWarn + 1, ['experience_row.content_long']],
  [contentMax, ['experience_row.content_long']],
  [contentMax + 1, ['experience_row.content_too_long']],
])('A content of %i characters is told %j', (characters, expected) => {
  expect(codes(rowContentFindings('字'.repeat(characters)))).toEqual(expected);
});

it('A name has 9 to 26 characters and is one phrase, and the finding names the bounds', () => {
  expect(rowNameFindings('字'.repeat(nameMin - 1))).toEqual([{ code: 'experience_row.name_length', params: { count: 8, min: 9, max: 26 } }]);
  expect(rowNameFindings('字'.repeat(nameMin))).toEqual([]);
  expect(rowNameFindings('字'.repeat(nameMax))).toEqual([]);
  expect(codes(rowNameFindings('字'.repeat(nameMax + 1)))).toEqual(['experience_row.name_length']);
  expect(rowNameFindings('山海协作共建，飞地经济共享')).toEqual([{ code: 'experience_row.name_has_mark', params: { mark: '，' } }]);
});

it('An empty field is no finding yet, and white space is not counted', () => {
  expect([...rowNameFindings(' '), ...rowContentFindings('')]).toEqual([]);
  expect(visibleCharacters(' 山 海\n协作 ')).toBe(4);
});
