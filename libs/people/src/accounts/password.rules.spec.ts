import { passwordRefusal } from './password.rules';

test.each([
  ['twelve letters are enough', 'correcthorse', null],
  ['a Chinese sentence is enough', '今天的天气真好我们去看海', null],
  ['eight with three kinds are enough', 'Tr0mbone', null],
  ['eight with two kinds are not', 'trombone7', 'account.password_too_simple'],
  ['seven are not, whatever their kinds', 'Tr0mb!e', 'account.password_too_simple'],
  ['a surrogate pair counts once', '😀😀😀😀😀😀a', 'account.password_too_simple'],
  ['the username inside', 'Shenwei-2022', 'account.password_has_username'],
  ['the commonest word with digits and a sign', 'P@ssw0rd2022!', 'account.password_too_common'],
  ['a run of digits', '123456789012', 'account.password_too_common'],
  ['one sign repeated', 'aaaaaaaaaaaaaa', 'account.password_too_common'],
])('%s', (_, password, code) => {
  expect(passwordRefusal(password, 'shenwei')?.code ?? null).toBe(code);
});
