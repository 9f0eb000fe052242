import { numeralValue } from '../../chinese-numeral';
import { Passage, type CheckedBatch } from '../passage';
import type { BatchRule, Hit } from '../rule';

/** What a printed document must name: who issued it and when. A table without them cannot be dated or traced afterwards. */
function* unnamed({ source }: CheckedBatch, part: 'office' | 'date'): Generator<Hit> {
  if (source[part].trim() !== '') return;
  yield { passage: new Passage('cover', part, source[part], undefined, null), start: 0, end: source[part].length, severity: source.kind === 'compilation' ? 'error' : 'warning' };
}

const BATCH = /第([一二三四五六七八九十]{1,3}|\d{1,3})(批|期|辑)/;

const batchOf = (text: string): { match: RegExpExecArray; value: number } | undefined => {
  const match = BATCH.exec(text);
  const value = numeralValue(match?.[1] ?? '') ?? Number(match?.[1]);
  return match && Number.isInteger(value) ? { match, value } : undefined;
};

/** A title that names another batch than the one it is filed under: one of the two is wrong. */
function* otherBatch({ source }: CheckedBatch): Generator<Hit> {
  const [titled, filed] = [batchOf(source.title), batchOf(source.ordinal)];
  if (!titled || !filed || titled.value === filed.value || titled.match[2] !== filed.match[2]) return;
  const place = (where: 'title' | 'ordinal', { index, 0: { length } }: RegExpExecArray) => ({ passage: new Passage('cover', where, source[where], undefined, null), start: index, end: index + length });
  yield { ...place('title', titled.match), params: { found: titled.match[0], other: filed.match[0] }, related: [place('ordinal', filed.match)] };
}

const SOURCE = '《党政机关公文处理工作条例》第九条：发文机关、成文日期';

export const coverRules: readonly BatchRule[] = [
  { id: 'structure.office_missing', scope: 'batch', severity: 'error', source: SOURCE, find: (subject) => unnamed(subject, 'office') },
  { id: 'structure.date_missing', scope: 'batch', severity: 'error', source: SOURCE, find: (subject) => unnamed(subject, 'date') },
  { id: 'structure.batch_ordinal', scope: 'batch', severity: 'error', source: SOURCE, find: otherBatch },
];
