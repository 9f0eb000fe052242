import { Passage, type CheckedBatch } from '../passage';
import type { BatchRule, Hit } from '../rule';

/** What a printed document must name: who issued it and when. A table without them cannot be dated or traced afterwards. */
function* unnamed({ source }: CheckedBatch, part: 'office' | 'date'): Generator<Hit> {
  if (source[part].trim() !== '') return;
  yield { passage: new Passage('cover', part, source[part], undefined, null), start: 0, end: source[part].length, severity: source.kind === 'compilation' ? 'error' : 'warning' };
}

const SOURCE = '《党政机关公文处理工作条例》第九条：发文机关、成文日期';

export const coverRules: readonly BatchRule[] = [
  { id: 'structure.office_missing', scope: 'batch', severity: 'error', source: SOURCE, find: (subject) => unnamed(subject, 'office') },
  { id: 'structure.date_missing', scope: 'batch', severity: 'error', source: SOURCE, find: (subject) => unnamed(subject, 'date') },
];
