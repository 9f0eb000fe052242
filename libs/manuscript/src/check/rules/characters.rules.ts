import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';
import { standardForms, traditionalForms, variantForms } from './characters.lexicon';

/** In names and words of the standard table, whatever they once were: 昇 in a name. */
const inNames = new Set('昇陞鍊鍾濬甯崐祕');

const standardOf = new Map<string, string>();
for (let at = 0; at < traditionalForms.length; at += 1) standardOf.set(traditionalForms.charAt(at), standardForms.charAt(at));
for (let at = 0; at < variantForms.length; at += 2) standardOf.set(variantForms.charAt(at), variantForms.charAt(at + 1));

/** 瞭望 keeps its character in the standard table; elsewhere 瞭 is 了. */
const keepsForm = (text: string, at: number): boolean => text.charAt(at) === '瞭' && /[望哨台]/.test(text.charAt(at + 1));

/** Traditional characters, and variants the national table does away with. */
function* traditional(passage: Passage): Generator<Hit> {
  const { text } = passage;
  const kinds = kindsOfCharacters();
  for (let at = 0; at < text.length; at += 1) {
    if (kinds[text.charCodeAt(at)] !== TRADITIONAL || keepsForm(text, at)) continue;
    const quote = text.charAt(at);
    const named = inNames.has(quote);
    const right = standardOf.get(quote) ?? quote;
    yield { passage, start: at, end: at + 1, params: { quote, right }, suggestion: right, certain: !named, severity: named ? 'hint' : 'error' };
  }
}

const TRADITIONAL = 1;
const RARE = 2;
let kinds: Uint8Array | undefined;

/**
 * What each UTF-16 unit is: 0 nothing to say, TRADITIONAL, or RARE for a Han character outside the 6,763 of GB/T 2312, which
 * the platform's decoder (browser and Node alike) gives from its own rows. Without that decoder nothing is called rare.
 */
function kindsOfCharacters(): Uint8Array {
  if (kinds) return kinds;
  kinds = new Uint8Array(0x10000);
  const common = commonCharacters();
  if (common !== '') {
    kinds.fill(RARE, 0x3400, 0xa000).fill(RARE, 0xd840, 0xd8ff).fill(RARE, 0xf900, 0xfb00);
    for (let at = 0; at < common.length; at += 1) kinds[common.charCodeAt(at)] = 0;
  }
  for (const character of standardOf.keys()) kinds[character.charCodeAt(0)] = TRADITIONAL;
  return kinds;
}

function commonCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  try {
    return new TextDecoder('gbk').decode(new Uint8Array(bytes));
  } catch {
    return '';
  }
}

/** Characters outside GB/T 2312 that no table turns into another one: rare names, or misread forms. */
function* rare(passage: Passage): Generator<Hit> {
  const { text } = passage;
  const kind = kindsOfCharacters();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (kind[unit] !== RARE) continue;
    const end = at + (unit >= 0xd800 && unit < 0xdc00 ? 2 : 1);
    yield { passage, start: at, end, params: { quote: text.slice(at, end) } };
  }
}

export const characterRules: readonly PassageRule[] = [
  { id: 'wording.traditional_character', scope: 'passage', severity: 'error', source: '《国家通用语言文字法》第十一条；《通用规范汉字表》', also: printedRoles, find: traditional },
  { id: 'wording.rare_character', scope: 'passage', severity: 'hint', source: 'GB/T 2312—1980', also: printedRoles, find: rare },
];
