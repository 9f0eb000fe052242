import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

/** A word that opens a compound sentence, and what has to answer it before the full stop. */
interface Connective {
  opener: Pattern;
  /** One of these must follow; as printed in the message. */
  answers: RegExp;
  shown: string;
  /** Whether the opener counts only at the head of a sentence: a clause that trails behind (…，尽管…) asks for no answer. */
  atHead?: boolean;
}

const connectives: readonly Connective[] = [
  { opener: new Pattern(/(?:不仅|不但|不光|不单|非但)(?!仅?(?:限于|如此|仅?局限|止步|仅?限|在于|凭|够))/g), answers: /而且|并且|且|还|也|更|又|同时|甚至|反而|连|都|乃至|进而|均|再|亦|尤其|另|既|特别|以及|让|使|反倒|将|能|可/, shown: '“而且”“还”“也”' },
  { opener: new Pattern(/虽然|尽管(?!理)/g), answers: /但|却|然而|可|不过|仍|还|也|依然|依旧|只是|而|都/, shown: '“但”“却”“仍”', atHead: true },
  { opener: new Pattern(/之所以/g), answers: /因为|由于|在于|是为了|原因|因|缘于|源于|为的是|就是|正是|根本上是|主要是/, shown: '“是因为”“在于”' },
  { opener: new Pattern(/(?<![另这某任单每同哪那])一方面/g), answers: /另一方面|另外一方面|一方面|另一面|同时|也|还|又/, shown: '“另一方面”' },
  { opener: new Pattern(/与其(?![他它余一二三四自所中实])/g), answers: /不如|毋宁|宁可|倒不如|莫如/, shown: '“不如”', atHead: true },
];

/** How far an answer may be off; it also keeps the work linear. */
const REACH = 300;
const SENTENCE_ENDS = new Pattern(/[。！？]/g);

/** Full sentences, semicolons and all: an answer may stand behind one. */
function* sentencesOf(passage: Passage): Generator<{ start: number; text: string }> {
  const { text } = passage;
  let start = 0;
  for (const { index } of SENTENCE_ENDS.matchesIn(passage)) {
    yield { start, text: text.slice(start, index + 1) };
    start = index + 1;
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}

/** Whether an opener stands where an earlier one of the same sentence waits for it: 一方面……，一方面……；虽然……，却不仅……. */
const answersEarlier = (sentence: string, at: number, word: string): boolean =>
  connectives.some(({ opener, answers }) => {
    const [earlier] = sentence.slice(Math.max(0, at - REACH), at).matchAll(opener.expression);
    return earlier !== undefined && new RegExp(`^(?:${answers.source})`).test(word);
  });

/** 不仅……。 with nothing that answers it: half of the thought is lost. */
function* unanswered(passage: Passage): Generator<Hit> {
  const opening = connectives.filter(({ opener }) => opener.mayMatch(passage));
  if (opening.length === 0) return;
  for (const sentence of sentencesOf(passage)) {
    for (const { opener, answers, shown, atHead } of opening) {
      for (const match of sentence.text.matchAll(opener.expression)) {
        const from = match.index + match[0].length;
        const rest = sentence.text.slice(from, from + REACH);
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        // Without a further clause there is nothing to answer with: 不仅是数字.
        if (!/[，；]/.test(rest) || answers.test(rest) || isQuoted(passage, start, end) || answersEarlier(sentence.text, match.index, match[0])) continue;
        if (atHead && /[\u4e00-\u9fa5，]/.test(sentence.text.charAt(match.index - 1))) continue;
        yield { passage, start, end, params: { word: match[0], answer: shown } };
        break;
      }
    }
  }
}

/** An opener answered by the partner of another one: 只有……就, 只要……才, 即使……但是. */
const CROSSED: readonly { pattern: Pattern; right: string }[] = [
  { pattern: new Pattern(/只有(?![^，。；]{0,40}才)[^，。；！？\d]{2,24}，(?:我们)?就(?=能|会|可以|一定|必)/g), right: '才' },
  { pattern: new Pattern(/只要(?![^，。；]{0,40}就)[^，。；！？]{2,24}，[^，。；！？就]{0,8}才(?=能|会|可以|可)/g), right: '就' },
  { pattern: new Pattern(/(?:即使|即便|哪怕|纵使|就算)[^。；！？也都仍还]{2,30}，(?:但是|但|然而|可是)/g), right: '也' },
  { pattern: new Pattern(/(?:无论|不论|不管)[^。；！？都也总均]{2,30}，(?:但是|但|就|所以)(?![^，。；]{0,30}[都也总])/g), right: '都' },
  { pattern: new Pattern(/(?:由于|因为)[^。；！？]{2,30}，(?:但是|然而|却)(?![^。]{0,60}所以)/g), right: '所以' },
];

function* crossed(passage: Passage): Generator<Hit> {
  for (const { pattern, right } of CROSSED) {
    for (const match of pattern.matchesIn(passage)) {
      const end = match.index + match[0].length;
      if (isQuoted(passage, match.index, end)) continue;
      const answer = /[^，]*$/.exec(match[0])?.[0] ?? '';
      yield { passage, start: end - answer.length, end, params: { word: match[0].slice(0, 2), found: answer, right } };
    }
  }
}

/** 也而且, 但是然而: two connectives of one sense side by side. */
const TWICE = new Pattern(/(?<![^，。；]{0,2}[未再])[也还又](?:而且|并且)(?=[\u4e00-\u9fa5])|而且并且|并且而且|但是(?:然而|不过)|然而但是|因此所以|所以因此|因为由于|由于因为|虽然尽管|尽管虽然|如果假如|或者或是/g);

function* doubled(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of TWICE.matchesIn(passage)) {
    const end = start + quote.length;
    if (!isQuoted(passage, start, end)) yield { passage, start, end, params: { quote }, suggestion: quote.slice(/^[也还又]/.test(quote) ? 1 : 0, /^[也还又]/.test(quote) ? undefined : 2) };
  }
}

const SOURCE = '《现代汉语八百词》关联词语；《图书编校质量差错认定细则》语法差错';

export const connectiveRules: readonly PassageRule[] = [
  { id: 'wording.connective_alone', scope: 'passage', severity: 'warning', source: SOURCE, find: unanswered },
  { id: 'wording.connective_crossed', scope: 'passage', severity: 'warning', source: SOURCE, find: crossed },
  { id: 'wording.connective_twice', scope: 'passage', severity: 'error', source: SOURCE, patterns: [TWICE], find: doubled },
];
