import { experienceRowFindings, visibleCharacters } from './experience-row.rules';

const row = (name: string, characters: number) => ({ name, content: '字'.repeat(characters) });
const codes = (name: string, characters: number) => experienceRowFindings(row(name, characters)).map((finding) => finding.code);
const name = '山海协作飞地共建共享新机制';

it.each([
  [149, ['experience_row.content_short']],
  [150, []],
  [280, []],
  [281, ['experience_row.content_long']],
  [330, ['experience_row.content_long']],
  [331, ['experience_row.content_too_long']],
])('A content of %i characters is told %j', (characters, expected) => {
  expect(codes(name, characters)).toEqual(expected);
});

it('A name has 9 to 26 characters and is one phrase', () => {
  expect(codes('八个字的名称一二', 200)).toEqual(['experience_row.name_length']);
  expect(codes('字'.repeat(26), 200)).toEqual([]);
  expect(codes('字'.repeat(27), 200)).toEqual(['experience_row.name_length']);
  expect(codes('山海协作共建，飞地经济共享', 200)).toEqual(['experience_row.name_has_mark']);
});

it('White space is not counted', () => {
  expect(visibleCharacters(' 山 海\n协作 ')).toBe(4);
});
