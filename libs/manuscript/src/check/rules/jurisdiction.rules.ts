import type { CheckedCase } from '../passage';
import { Pattern } from '../pattern';
import type { CaseRule, Hit, Span } from '../rule';

/** 下辖15个乡镇, 全县16个乡镇. Groups: the scope, the number, what is counted. An estimate or a part is told otherwise. */
const WHOLE = new Pattern(/(下?辖|全[县市区州旗镇乡])(?:现有|共有|有|共|内|的|所有)?(\d{1,4})个(乡镇|镇街|镇|乡|街道|行政村|自然村|社区)(?=[，。；、）（]|全覆盖|实现|均|都|全部|$)/g);

interface Count extends Span {
  value: string;
}

/** How many towns or villages a place has, told twice in a case and not alike: 下辖15个乡镇 … 全县16个乡镇. */
function* counts(subject: CheckedCase): Generator<Hit> {
  // 下辖 and 全县 are one scope where the place is a county.
  const own = `全${/[县市区州旗]$/.exec(subject.source.units[0] ?? '')?.[0] ?? ''}`;
  const known = new Map<string, Count>();
  for (const passage of subject.body) {
    for (const { 0: quote, 1: scope = '', 2: value = '', 3: noun = '', index } of WHOLE.matchesIn(passage)) {
      const key = `${scope.endsWith('辖') ? own : scope} ${noun}`;
      const start = index + quote.lastIndexOf(value + '个');
      const count: Count = { passage, start, end: index + quote.length, value };
      const first = known.get(key);
      if (!first) known.set(key, count);
      else if (first.value !== value) yield { passage, start, end: count.end, params: { one: first.passage.text.slice(first.start, first.end), other: passage.text.slice(start, count.end) }, related: [{ passage: first.passage, start: first.start, end: first.end }] };
    }
  }
}

export const jurisdictionRules: readonly CaseRule[] = [
  { id: 'figures.jurisdiction', scope: 'case', severity: 'warning', source: '同一文稿数据一致；《行政区划管理条例》', find: counts },
];
