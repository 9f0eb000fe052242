import { officialFontNames } from '../fonts/font-families';

interface FontFacts {
  /** What a program takes instead where the face is not installed (ECMA-376 17.8.3.1). */
  alternative: string;
  panose: string;
  charset: '00' | '86';
  family: 'roman' | 'modern' | 'script' | 'auto';
  pitch: 'fixed' | 'variable';
}

/** Windows has 仿宋 and 楷体 where the GB2312 faces of the standard are not installed, and 宋体 for a 小标宋 that has to be bought. */
const facts: Record<keyof typeof officialFontNames, FontFacts> = {
  latin: { alternative: 'Times', panose: '02020603050405020304', charset: '00', family: 'roman', pitch: 'variable' },
  fangsong: { alternative: '仿宋', panose: '02010609030101010101', charset: '86', family: 'modern', pitch: 'fixed' },
  kai: { alternative: '楷体', panose: '02010609030101010101', charset: '86', family: 'modern', pitch: 'fixed' },
  hei: { alternative: 'SimHei', panose: '02010609060101010101', charset: '86', family: 'modern', pitch: 'fixed' },
  biaosong: { alternative: '宋体', panose: '03000509000000000000', charset: '86', family: 'script', pitch: 'fixed' },
  song: { alternative: 'SimSun', panose: '02010600030101010101', charset: '86', family: 'auto', pitch: 'variable' },
};

/** The fonts the document names, each with what stands in for it: no program has to ask its reader. */
export function fontTable(): string {
  const fonts = (Object.keys(facts) as (keyof typeof facts)[]).map((hand) => {
    const { alternative, panose, charset, family, pitch } = facts[hand];
    return `<w:font w:name="${officialFontNames[hand]}"><w:altName w:val="${alternative}"/><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
