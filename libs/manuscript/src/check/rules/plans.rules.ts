import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { CaseRule, Hit } from '../rule';

/** Words of what is still to come. Each knows the longer words that hold it: 计划 as a noun, 模拟. */
const PLAN = new Pattern(/预计|预期(?=[将可年达])|有望|力争|争取(?=(?:在|于|到|年|实现|建成|完成|达到|早日|尽快))|即将|拟(?=[于在新将用再投建开出]|\d)|计划(?=[于在到年总投新再用通完建实今明后力]|\d)|将于|将在(?=\d|今年|明年|年|未来)|下一步|明年(?:底|初|内|将|计划|有望)|(?:今年|\d{4}年)?年?底(?:前)?(?=全面|基本|可|将|确保|实现|力争|有望|完成|建成)|今年确保/g);
const NOT_AFTER = /[”》项划行动年个模虚草比测较原符超好达出率大案的了]$/;
const PLAN_NOUN = /(?:行动|五年|年度|专项|培育|提升|实施|工作|发展|建设|惠民|共富|倍增|振兴|生产|领航|人才|引领|倡导|此|该|本|等|一|为)$/;
const PAST_YEAR_END = /(?:从|比|较|由|至|到|自|以|截至|自从)(?:20\d{2}年?|去年|上年|前年)?$/;

/** The section of effects: the one whose heading says so, or else the last. */
function effectsSection(subject: CheckedCase): number | undefined {
  const headings = subject.passages.filter(({ role }) => role === 'section_heading');
  return (headings.find(({ text }) => /成效|成果|效果|效益|成绩/.test(text)) ?? (headings.length >= 3 ? headings.at(-1) : undefined))?.section;
}

function isPlan(passage: Passage, start: number, word: string): boolean {
  const before = passage.text.slice(Math.max(0, start - 8), start);
  if (word.startsWith('计划')) return !NOT_AFTER.test(before) && !PLAN_NOUN.test(before);
  if (word === '拟') return !/[模虚草比原]$/.test(before);
  if (word.endsWith('底') || word.endsWith('底前')) return !PAST_YEAR_END.test(before) && !(/\d{4}年?底/.test(word) && /^\d{4}年底$/.test(word)) && !/20\d{2}$/.test(before);
  return true;
}

function* plansAsEffects(subject: CheckedCase): Generator<Hit> {
  const section = effectsSection(subject);
  if (section === undefined) return;
  for (const passage of subject.body) {
    if (passage.section !== section) continue;
    for (const match of PLAN.matchesIn(passage)) {
      const end = match.index + match[0].length;
      if (!isPlan(passage, match.index, match[0]) || isQuoted(passage, match.index, end)) continue;
      yield { passage, start: match.index, end, params: { found: match[0] } };
    }
  }
}

export const planRules: readonly CaseRule[] = [
  { id: 'time.plan_as_effect', scope: 'case', severity: 'warning', source: '征集通知的体例：实施成效写已经取得的成效，计划与预期另处说明', find: plansAsEffects },
];
