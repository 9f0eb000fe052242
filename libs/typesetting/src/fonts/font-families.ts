/** The five hands of an official document, each a chain of family names tried in order. */
export interface FontFamilies {
  /** Latin letters and digits. */
  latin: string[];
  /** 仿宋: the body. */
  fangsong: string[];
  /** 楷体: lead sentences, running heads. */
  kai: string[];
  /** 黑体: section headings, chapters in the contents. */
  hei: string[];
  /** 小标宋: titles. */
  biaosong: string[];
  /** 宋体: folios. */
  song: string[];
}

/**
 * The open fonts that ship with the project (SIL OFL). No npm package holds a 仿宋, so the body is set in 宋体:
 * every full-width face gives the same line and page breaks.
 */
export const openFontFamilies: FontFamilies = {
  latin: ['Tinos'],
  fangsong: ['Noto Serif SC'],
  kai: ['LXGW WenKai', 'Noto Serif SC'],
  hei: ['Noto Sans SC', 'Noto Serif SC'],
  biaosong: ['Noto Serif SC'],
  song: ['Noto Serif SC'],
};

/** The names under which Word and WPS know the faces GB/T 9704 asks for. */
export const officialFontNames = {
  latin: 'Times New Roman',
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  biaosong: '方正小标宋简体',
  song: '宋体',
} as const;

/**
 * An office's own families go before the open ones, which stay behind for the characters they lack.
 * Whatever else its folder holds stands last in every hand: a rare character is printed by the one font that has it.
 */
export function withOfficeFamilies(office: Partial<FontFamilies> = {}, found: readonly string[] = []): FontFamilies {
  const chain = (hand: keyof FontFamilies): string[] => [...new Set([...(office[hand] ?? []), ...openFontFamilies[hand], ...found])];
  return { latin: openChain(office), fangsong: chain('fangsong'), kai: chain('kai'), hei: chain('hei'), biaosong: chain('biaosong'), song: chain('song') };
}

/** Latin letters come first in every chain: what an office has for 汉字 must not set them. */
const openChain = (office: Partial<FontFamilies>): string[] => [...new Set([...(office.latin ?? []), ...openFontFamilies.latin])];
