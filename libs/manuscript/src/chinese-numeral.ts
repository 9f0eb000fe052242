const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1…99 as ordinals are written: 十, 十一, 二十, 二十一. Beyond that, the digits themselves. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  if (value < 10) return DIGITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}

/** The value of 一…九十九, or undefined where the text is no such numeral. */
export function numeralValue(text: string): number | undefined {
  const match = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (text === '一') return 1;
  if (!match || text === '') return undefined;
  const [, tens = '', ten = '', ones = ''] = match;
  const digit = (character: string): number => DIGITS.indexOf(character as (typeof DIGITS)[number]);
  if (ten === '') return tens !== '' && ones !== '' ? undefined : digit(tens || ones);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
