/**
 * Beginnings and patterns of the passwords every attacker tries first. Compared in small letters without trailing digits and signs,
 * so that `Password123!` is found as `password`.
 */
export const commonStems: ReadonlySet<string> = new Set([
  'password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'pa$$word', 'admin', 'administrator', 'root', 'test', 'guest', 'user', 'welcome', 'letmein', 'iloveyou',
  'monkey', 'dragon', 'football', 'baseball', 'sunshine', 'princess', 'master', 'shadow', 'superman', 'michael', 'qwerty', 'qwertyuiop', 'qwer', 'asdf',
  'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', '1qaz2wsx', '1q2w3e4r', '1q2w3e4r5t', 'q1w2e3r4', 'qazwsx', 'qazwsxedc', '1qazxsw2', 'zaq12wsx', 'abc',
  'abcd', 'abcdef', 'abcdefgh', 'a1b2c3d4', 'aa', 'aaa', 'woaini', 'woaiwojia', 'zhongguo', 'beijing', 'zhejiang', 'hangzhou', 'huibian', 'gongfu',
  'gongtongfuyu', 'changeme', 'default', 'secret', 'login', 'hello', 'computer', 'internet', 'windows', 'system', 'server', 'oracle', 'mysql', 'postgres',
]);

/** Whole passwords that are digits or repetitions. */
export const commonPatterns: readonly RegExp[] = [
  /^(.)\1+$/,
  /^(..)\1+$/,
  /^(...)\1+$/,
  /^(....)\1+$/,
  /^(0?1234567890?|0?123456789\d*|9876543210?|0123456789\d*|1122334455\d*|147258369\d*|123123\d*|112233\d*)$/,
  // a date of birth or a mobile number
  /^(19|20)\d{6}$/,
  /^1[3-9]\d{9}$/,
];
