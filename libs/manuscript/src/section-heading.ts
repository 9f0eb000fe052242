import { chineseNumeral } from './chinese-numeral';

/** 一、基本情况: the number comes from the place; a heading that an old volume brought with its number keeps it. */
export function numberedHeading(heading: string, index: number): string {
  return /^[一二三四五六七八九十]{1,3}、/.test(heading) ? heading : `${chineseNumeral(index + 1)}、${heading}`;
}
