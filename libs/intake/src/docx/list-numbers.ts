/** Numbers as the lists of Word print them (ECMA-376 17.18.59 ST_NumberFormat), those a Chinese document uses. */

const DIGITS = '零一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. */
function counting(value: number, digits: string, [ten = '十', hundred = '百', thousand = '千']: readonly string[]): string {
  const units: [number, string][] = [[1000, thousand], [100, hundred], [10, ten], [1, '']];
  let text = '';
  let skipped = false;
  for (const [unit, name] of units) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? digits.charAt(0) : ''}${digits.charAt(digit)}${name}`;
    skipped = false;
  }
  return value < 20 && value >= 10 && digits === DIGITS ? text.slice(1) : text;
}

function roman(value: number): string {
  const marks: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let rest = value;
  return marks.map(([worth, mark]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return mark.repeat(times);
  }).join('');
}

const letter = (value: number): string => String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
/** Characters that stand in a row of Unicode, as far as it goes. */
const row = (first: number, last: number) => (value: number): string => (value <= last ? String.fromCodePoint(first + value - 1) : String(value));
const chinese = (value: number): string => counting(value, DIGITS, ['十', '百', '千']);
const digitByDigit = (value: number): string => [...String(value)].map((digit) => (digit === '0' ? '〇' : DIGITS.charAt(Number(digit)))).join('');

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
  decimalFullWidth2: (value) => [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => counting(value, LEGAL, ['拾', '佰', '仟']),
  ideographLegalTraditional: (value) => counting(value, LEGAL, ['拾', '佰', '仟']),
  ideographTraditional: (value) => STEMS.charAt((value - 1) % STEMS.length),
  ideographZodiac: (value) => BRANCHES.charAt((value - 1) % BRANCHES.length),
  decimalEnclosedCircle: row(0x2460, 20),
  decimalEnclosedCircleChinese: row(0x2460, 20),
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  ideographEnclosedCircle: row(0x3280, 10),
};

/** The largest number written in words; beyond it Word writes digits too. */
const COUNTED_MAX = 9999;

export function listNumber(format: string, value: number): string {
  const write = formats[format] ?? String;
  return value >= 1 && value <= COUNTED_MAX ? write(value) : String(value);
}
