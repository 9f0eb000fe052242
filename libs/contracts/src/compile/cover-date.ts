const chineseDigits: Readonly<Record<string, number>> = { 〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const written = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/;
const numbered = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;
const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * The date a cover carries, as an office prints it: 二〇二二年十二月, 2022年12月 or 2022-12, each with its day or without.
 * @returns null for what is none of these forms or no date of the calendar
 */
export function coverDate(printed: string): { year: number; month: number; day: number | null } | null {
  const [, years = '', months = '', days] = written.exec(printed) ?? numbered.exec(printed) ?? iso.exec(printed) ?? [];
  const year = Number([...years].map((digit) => chineseDigits[digit] ?? digit).join(''));
  const month = numberOf(months);
  const day = days === undefined ? null : numberOf(days);
  // Written so that NaN, which is what a numeral of no form makes, passes nowhere.
  if (!(year >= 1900 && month >= 1 && month <= 12)) return null;
  if (day !== null && !(day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
  return { year, month, day };
}

/** 12, 十二 or 三十一; NaN for 二三, which is no number of this form. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens = '', ten = '', ones = ''] = /^([一二三四五六七八九]?)(十)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === '') return chineseDigits[text] ?? NaN;
  return (chineseDigits[tens] ?? 1) * 10 + (chineseDigits[ones] ?? 0);
}
